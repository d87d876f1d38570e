package org.candor.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private static final String NOTHING_OF_OURS = "holds no campaign";

  /** The name of a line's checksum, its last member. */
  private static final String CHECK = "crc32";

  private final Path file;
  private final FileChannel channel;
  private final BiPredicate<Long, Tally> possible;
  private final Map<Long, Tally> done = new TreeMap<>();

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
        checkpoint.read(head.toString());
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

  private void read(String head) throws IOException {
    // One character per byte, so that places in the text are places in the file.
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    String first = head + "\n";
    if (first.startsWith(text)) {
      // Not even the head was finished, or there was no file.
      channel.truncate(0);
      channel.position(0);
      write(head);
      return;
    }
    if (!text.startsWith(first)) {
      throw InputException.ofFile(
          file.toString(), contents(text), "name another file with --checkpoint");
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

  /** What a file holds that is not ours, in words. */
  private static String contents(String text) {
    try {
      JsonNode head = MAPPER.readTree(text.substring(0, text.indexOf('\n') + 1));
      if (head.path("format").asText().equals(FORMAT)) {
        return "holds another campaign: "
            + InputException.quote(head.path("mechanism").asText())
            + ", seed "
            + head.path("seed").longValue()
            + ", "
            + head.path("instances").longValue()
            + " instances";
      }
    } catch (JsonProcessingException e) {
      // No JSON, no campaign.
      return NOTHING_OF_OURS;
    }
    return NOTHING_OF_OURS;
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
          && done.putIfAbsent(part.longValue(), tally.get()) == null;
    } catch (IOException e) {
      return false;
    }
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
    return done.containsKey(part);
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
    done.put(part, tally);
  }

  /** All parts together. */
  synchronized Tally sum() {
    Tally sum = new Tally();
    done.values().forEach(sum::add);
    return sum;
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
