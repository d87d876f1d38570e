package org.candor.certificate;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every way in which a single number, entry or row of a JSON file can be wrong. */
final class Corruptions {
  /** A corrupted file and what was done to it. */
  record Corruption(String what, String text) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");

  private Corruptions() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Where a number stands. */
  record Place(JsonPointer pointer) {}

  /** Every place of a numerator, denominator, index, count or digest. */
  static List<Place> places(String text) {
    List<Place> result = new ArrayList<>();
    visit(
        parse(text),
        JsonPointer.empty(),
        (pointer, leaf) -> {
          if (!changed(leaf).isEmpty()) {
            result.add(new Place(pointer));
          }
        });
    return result;
  }

  /** The number at a place changed by one in every way, one at a time. */
  static List<Corruption> at(String text, Place place) {
    JsonNode root = parse(text);
    JsonNode leaf = root.at(place.pointer());
    List<Corruption> result = new ArrayList<>();
    for (JsonNode changed : changed(leaf)) {
      result.add(replaced(root, place.pointer(), leaf + " -> " + changed, changed));
    }
    return result;
  }

  /** Each numerator, denominator, index, count and digit of a digest changed by one, one at a time. */
  static List<Corruption> numbers(String text) {
    List<Corruption> result = new ArrayList<>();
    places(text).forEach(place -> result.addAll(at(text, place)));
    return result;
  }

  private static List<JsonNode> changed(JsonNode leaf) {
    List<JsonNode> result = new ArrayList<>();
    if (leaf.isNumber()) {
      for (int by : new int[] {-1, 1}) {
        result.add(BigIntegerNode.valueOf(leaf.bigIntegerValue().add(BigInteger.valueOf(by))));
      }
    } else if (leaf.isTextual() && leaf.textValue().matches("[0-9a-f]{64}")) {
      String digest = leaf.textValue();
      for (int k = 0; k < digest.length(); k++) {
        char other = digest.charAt(k) == '7' ? '8' : '7';
        result.add(TextNode.valueOf(digest.substring(0, k) + other + digest.substring(k + 1)));
      }
    } else if (leaf.isTextual()) {
      Matcher number = NUMBER.matcher(leaf.textValue());
      if (number.matches()) {
        for (int by : new int[] {-1, 1}) {
          String divisor = number.group(2) == null ? "" : "/" + number.group(2);
          result.add(TextNode.valueOf(plus(number.group(1), by) + divisor));
          if (number.group(2) != null) {
            result.add(TextNode.valueOf(number.group(1) + "/" + plus(number.group(2), by)));
          }
        }
      }
    }
    return result;
  }

  private static BigInteger plus(String number, int by) {
    return new BigInteger(number).add(BigInteger.valueOf(by));
  }

  /** Each array with an entry dropped, doubled or swapped with the next, and each object with a key dropped. */
  static List<Corruption> structure(String text) {
    List<Corruption> result = new ArrayList<>();
    JsonNode root = parse(text);
    visit(
        root,
        JsonPointer.empty(),
        (pointer, node) -> {
          if (node instanceof ArrayNode array) {
            for (int k = 0; k < array.size(); k++) {
              ArrayNode dropped = array.deepCopy();
              dropped.remove(k);
              result.add(replaced(root, pointer, "dropped entry " + k, dropped));
              ArrayNode doubled = array.deepCopy();
              doubled.insert(k, array.get(k));
              result.add(replaced(root, pointer, "doubled entry " + k, doubled));
              if (k > 0 && !array.get(k).equals(array.get(k - 1))) {
                ArrayNode swapped = array.deepCopy();
                swapped.set(k, array.get(k - 1));
                swapped.set(k - 1, array.get(k));
                result.add(replaced(root, pointer, "swapped entry " + k, swapped));
              }
            }
          } else if (node instanceof ObjectNode object) {
            for (String key : keys(object)) {
              ObjectNode dropped = object.deepCopy();
              dropped.remove(key);
              result.add(replaced(root, pointer, "dropped key " + key, dropped));
            }
          }
        });
    return result;
  }

  private static List<String> keys(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Corruption replaced(
      JsonNode root, JsonPointer pointer, String what, JsonNode changed) {
    JsonNode copy = root.deepCopy();
    if (pointer.matches()) {
      copy = changed;
    } else if (copy.at(pointer.head()) instanceof ArrayNode array) {
      array.set(pointer.last().getMatchingIndex(), changed);
    } else {
      ((ObjectNode) copy.at(pointer.head())).set(pointer.last().getMatchingProperty(), changed);
    }
    return new Corruption(pointer + ": " + what, copy.toString());
  }

  private static void visit(
      JsonNode node, JsonPointer pointer, BiConsumer<JsonPointer, JsonNode> visitor) {
    visitor.accept(pointer, node);
    if (node instanceof ArrayNode array) {
      for (int k = 0; k < array.size(); k++) {
        visit(array.get(k), pointer.appendIndex(k), visitor);
      }
    } else if (node instanceof ObjectNode object) {
      for (String key : keys(object)) {
        visit(object.get(key), pointer.appendProperty(key), visitor);
      }
    }
  }
}
