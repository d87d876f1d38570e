package org.candor.environment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candor.exact.Rational;

/**
 * A JSON value that knows where it stands, so that whatever is wrong with it can be said with file, path, line and column.
 *
 * <p>Numbers keep their decimal text. The accessors that expect something throw {@link InputException} where they do not
 * find it.
 */
public final class JsonValue {
  /** What JSON knows. */
  public enum Kind {
    OBJECT("an object"),
    ARRAY("an array"),
    STRING("a string"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    NULL("null");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}");

  private final String file;
  private final JsonValue parent;
  private final String key;
  private final int position;
  private final Kind kind;
  private final String text;
  private final int line;
  private final int column;
  private final Map<String, JsonValue> members;
  private final List<JsonValue> elements;

  /**
   * @param parent the object or array around it, null for the whole file
   * @param key its key where the parent is an object, else null
   * @param position its 0-based position in the parent
   * @param text of a string (unescaped), a number (as written), true or false, else null
   */
  JsonValue(
      String file,
      JsonValue parent,
      String key,
      int position,
      Kind kind,
      String text,
      int line,
      int column) {
    this.file = file;
    this.parent = parent;
    this.key = key;
    this.position = position;
    this.kind = kind;
    this.text = text;
    this.line = line;
    this.column = column;
    this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
    this.elements = kind == Kind.ARRAY ? new ArrayList<>() : List.of();
  }

  /** Adds to an array. */
  void add(JsonValue element) {
    elements.add(element);
  }

  /** Adds to an object, which must not have the key yet. */
  void put(JsonValue member) {
    JsonValue earlier = members.putIfAbsent(member.key, member);
    if (earlier != null) {
      throw member.error(
          "the key "
              + InputException.quote(member.key)
              + " occurs twice, first at line "
              + earlier.line,
          "keep one of the two");
    }
  }

  public String file() {
    return file;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return kind == Kind.OBJECT;
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /** The text of a string, the digits of a number as written, {@code true} or {@code false}; null otherwise. */
  public String text() {
    return text;
  }

  /** Where it stands, as in {@code $.agents[0].states.A}. */
  public String path() {
    if (parent == null) {
      return "$";
    }
    if (key == null) {
      return parent.path() + "[" + position + "]";
    }
    return parent.path()
        + (PLAIN_KEY.matcher(key).matches()
            ? "." + key
            : "['" + InputException.escape(InputException.shorten(key)) + "']");
  }

  /** The exception that says what is wrong with this value and what to do. */
  public InputException error(String problem, String remedy) {
    return new InputException(file, path(), line, column, problem, remedy);
  }

  private InputException notA(String expected, String remedy) {
    return error("expected " + expected + ", found " + kind.words, remedy);
  }

  /**
   * The members of an object in file order.
   *
   * @param remedy what to write here instead of anything else
   */
  public Map<String, JsonValue> members(String remedy) {
    if (kind != Kind.OBJECT) {
      throw notA("an object", remedy);
    }
    return Collections.unmodifiableMap(members);
  }

  /**
   * The elements of an array in file order.
   *
   * @param remedy what to write here instead of anything else
   */
  public List<JsonValue> elements(String remedy) {
    if (kind != Kind.ARRAY) {
      throw notA("an array", remedy);
    }
    return Collections.unmodifiableList(elements);
  }

  /** A string. */
  public String string(String remedy) {
    if (kind != Kind.STRING) {
      throw notA("a string", remedy);
    }
    return text;
  }

  /** A string that can be a name: not empty, no control characters. */
  public String name(String remedy) {
    return checkedName(string(remedy));
  }

  /** The name, which stands at this value (as its key or its text), if it can be one. */
  String checkedName(String name) {
    if (name.isEmpty()) {
      throw error("the name is empty", "give it at least one character");
    }
    boolean printable =
        name.codePoints()
            .allMatch(
                c ->
                    !Character.isISOControl(c)
                        && c != 0x2028
                        && c != 0x2029
                        && Character.getType(c) != Character.SURROGATE);
    if (!printable) {
      throw error(
          "the name "
              + InputException.quote(name)
              + " has a control character, a line break or half a character in it",
          "use printable characters only");
    }
    return name;
  }

  /** A number: an integer, a decimal, or a string such as {@code "3/10"}; exact. */
  public Rational number() {
    if (kind != Kind.NUMBER && kind != Kind.STRING) {
      throw notA("a number", "write an integer or a string such as \"3/10\"");
    }
    return Numbers.read(this);
  }

  /** The member with the key, or null if the object has none. */
  public JsonValue optional(String name) {
    return members.get(name);
  }

  /** The member with the key of an object. */
  public JsonValue required(String name, String remedy) {
    JsonValue member = members("write an object with " + InputException.quote(name)).get(name);
    if (member == null) {
      throw error("the key " + InputException.quote(name) + " is missing", remedy);
    }
    return member;
  }

  /** Refuses keys other than these. */
  public void allowKeys(List<String> known) {
    for (JsonValue member : members.values()) {
      if (!known.contains(member.key)) {
        throw member.error(
            "unknown key " + InputException.quote(member.key),
            "the keys known here are " + InputException.quote(known));
      }
    }
  }
}
