package org.candor.environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of one kind that a file declares, in file order, with their positions. */
final class Names {
  private final String noun;
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * @param noun what the names are, in the singular, as in {@code action}
   * @param names without duplicates
   */
  Names(String noun, List<String> names) {
    this.noun = noun;
    this.names = List.copyOf(names);
    for (String name : names) {
      positions.put(name, positions.size());
    }
  }

  /** The names in an array of strings. */
  static Names ofArray(String noun, JsonValue array) {
    List<JsonValue> elements = array.elements("write an array of " + noun + " names");
    if (elements.isEmpty()) {
      throw array.error("there is no " + noun, "name at least one " + noun);
    }
    return distinct(noun, elements);
  }

  /** The names that the values hold, all different. */
  static Names distinct(String noun, List<JsonValue> values) {
    List<String> names = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (JsonValue value : values) {
      String name = value.name("write the name of the " + noun + " as a string");
      String first = seen.putIfAbsent(name, value.path());
      if (first != null) {
        throw value.error(
            "the " + noun + " " + InputException.quote(name) + " is already named at " + first,
            "give every " + noun + " its own name");
      }
      names.add(name);
    }
    return new Names(noun, names);
  }

  /** The keys of an object. */
  static Names ofKeys(String noun, JsonValue object) {
    Map<String, JsonValue> members = object.members("write an object with one key per " + noun);
    if (members.isEmpty()) {
      throw object.error("there is no " + noun, "add at least one " + noun);
    }
    members.forEach((key, value) -> value.checkedName(key));
    return new Names(noun, List.copyOf(members.keySet()));
  }

  String noun() {
    return noun;
  }

  List<String> all() {
    return names;
  }

  int size() {
    return names.size();
  }

  boolean contains(String name) {
    return positions.containsKey(name);
  }

  /** The position of a name that stands at the value, as its key or its text. */
  int position(String name, JsonValue at) {
    Integer position = positions.get(name);
    if (position == null) {
      throw at.error(
          "unknown " + noun + " " + InputException.quote(name), "the names known are " + shown());
    }
    return position;
  }

  /** The positions of the names in an array, all different. */
  List<Integer> positions(JsonValue array) {
    List<Integer> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (JsonValue element : array.elements("write an array of " + noun + " names")) {
      String name = element.string("write the name of the " + noun + " as a string");
      int position = position(name, element);
      if (!seen.add(position)) {
        throw element.error(
            "the " + noun + " " + InputException.quote(name) + " is listed twice", "list it once");
      }
      found.add(position);
    }
    return found;
  }

  /** The members of an object that has exactly these names as keys, in the order of the names. */
  List<JsonValue> cover(JsonValue object) {
    Map<String, JsonValue> members =
        object.members("write an object with one key for every " + noun);
    members.forEach((key, value) -> position(key, value));
    List<JsonValue> covered = new ArrayList<>();
    for (String name : names) {
      JsonValue member = members.get(name);
      if (member == null) {
        throw object.error(
            "the " + noun + " " + InputException.quote(name) + " is missing",
            "list every " + noun + ": " + shown());
      }
      covered.add(member);
    }
    return covered;
  }

  private String shown() {
    return InputException.quote(names);
  }
}
