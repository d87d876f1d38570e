package org.candor.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.zip.CRC32;
import org.candor.environment.InputException;

/**
 * The parts of a campaign that are done, one line of JSON each with a checksum, forced to the disk as they are done. A process that is killed
 * loses the parts it was at; from the first line on that is not as it was written everything is dropped, so that nothing is counted twice or
 * by half.
 */
final class Checkpoint implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The format that the head of a file names. */
  static final String FORMAT = "candor/campaign-checkpoint/1";

  /** The name of a line's checksum, its last member. */
  private static final String CHECK = "crc32";

  private final Path file;
  private final FileChannel channel;
  private final BiPredicate<Long, Tally> possible;
  private final Set<Long> done = new HashSet<>();
  private final Tally sum = new Tally();

  private Checkpoint(Path file, FileChannel channel, BiPredicate<Long, Tally> possible) {
    this.file = file;
    this.channel = channel;
    this.possible = possible;
  }

  /**
   * A new file, or one that is gone on with.
   *
   * @param head what the campaign is; a file of another campaign is refused
   * @param resume whether the file may exist
   * @param possible whether a part of the campaign can have a tally
   */
  static Checkpoint open(
      Path file, ObjectNode head, boolean resume, BiPredicate<Long, Tally> possible) {
    try {
      boolean exists = Files.exists(file);
      if (exists && !resume) {
        throw InputException.ofFile(
            file.toString(),
            "exists already",
            "give --resume to go on with the campaign in it, or name another file with --checkpoint");
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Checkpoint checkpoint = new Checkpoint(file, channel, possible);
      if (!isOurs(channel)) {
        channel.close();
        throw InputException.ofFile(
            file.toString(), "a campaign is running with this checkpoint", "wait for it");
      }
      try {
        checkpoint.read(head);
      } catch (IOException | InputException e) {
        channel.close();
        throw e;
      }
      return checkpoint;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** Locks the file; false if a campaign of this or another process has it. */
  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static InputException unusable(Path file, IOException e) {
    return InputException.ofFile(
        file.toString(),
        "cannot be used as a checkpoint (" + e.getMessage() + ")",
        "name another file with --checkpoint");
  }

  private void read(ObjectNode head) throws IOException {
    // One character per byte, so that places in the text are places in the file.
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    String first = head + "\n";
    if (first.startsWith(text)) {
      // Not even the head was finished, or there was no file.
      channel.truncate(0);
      channel.position(0);
      write(head.toString());
      return;
    }
    if (!text.startsWith(first)) {
      throw foreign(text, head);
    }
    int from = first.length();
    while (true) {
      int end = text.indexOf('\n', from);
      if (end < 0 || !part(text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1))) {
        break;
      }
      from = end + 1;
    }
    channel.truncate(from);
    channel.position(from);
  }

  /** What a file holds that is not this campaign, and what to do about it. */
  private InputException foreign(String text, ObjectNode head) {
    JsonNode other;
    try {
      byte[] line = text.substring(0, text.indexOf('\n') + 1).getBytes(StandardCharsets.ISO_8859_1);
      other = MAPPER.readTree(line);
    } catch (IOException e) {
      // No JSON, no campaign.
      other = null;
    }
    String elsewhere = "name another file with --checkpoint";
    if (other == null || !other.path("format").asText().equals(FORMAT)) {
      return InputException.ofFile(file.toString(), "holds no campaign", elsewhere);
    }
    List<String> own = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (var field : head.properties()) {
      String name = field.getKey();
      JsonNode value = other.path(name);
      // As text: a number may be read as another kind of the same number.
      if (!value.toString().equals(field.getValue().toString()) && !name.equals("version")) {
        differences.add(name + " " + words(value));
        own.add(words(field.getValue()));
      }
    }
    if (!differences.isEmpty()) {
      return InputException.ofFile(
          file.toString(),
          "holds another campaign: "
              + String.join(", ", differences)
              + " instead of "
              + String.join(", ", own),
          "go on with that one, or " + elsewhere);
    }
    return InputException.ofFile(
        file.toString(),
        "holds this campaign as version "
            + words(other.path("version"))
            + " of Candor began it; this is version "
            + words(head.path("version"))
            + ", whose instances and verdicts may be others",
        "finish it with the version that began it, or begin anew: " + elsewhere);
  }

  /** A value of the head, quoted where it is text; "unknown" where there is none. */
  private static String words(JsonNode value) {
    if (value.isArray()) {
      List<String> each = new ArrayList<>();
      value.forEach(element -> each.add(words(element)));
      return String.join("+", each);
    }
    if (value.isMissingNode()) {
      return "unknown";
    }
    return value.isTextual() ? InputException.quote(value.asText()) : value.toString();
  }

  /** Takes a line over; false if it is none of ours. */
  private boolean part(byte[] line) {
    try {
      if (!(MAPPER.readTree(line) instanceof ObjectNode json)) {
        return false;
      }
      JsonNode check = json.remove(CHECK);
      if (check == null || !check.asText().equals(checksum(json))) {
        return false;
      }
      Optional<Tally> tally = Tally.of(json);
      JsonNode part = json.path("part");
      return tally.isPresent()
          && part.isIntegralNumber()
          && part.canConvertToLong()
          && possible.test(part.longValue(), tally.get())
          && keep(part.longValue(), tally.get());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean keep(long part, Tally tally) {
    boolean fresh = done.add(part);
    if (fresh) {
      sum.add(tally);
    }
    return fresh;
  }

  private static String checksum(ObjectNode json) {
    CRC32 sum = new CRC32();
    sum.update(json.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  /** Whether the part was done before. */
  synchronized boolean isDone(long part) {
    return done.contains(part);
  }

  /** Keeps a part that is done now. */
  synchronized void add(long part, Tally tally) {
    ObjectNode json = tally.json();
    json.put("part", part);
    json.put(CHECK, checksum(json));
    try {
      write(json.toString());
    } catch (IOException e) {
      throw unusable(file, e);
    }
    keep(part, tally);
  }

  /** All parts together. */
  synchronized Tally sum() {
    Tally copy = new Tally();
    copy.add(sum);
    return copy;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }
}
