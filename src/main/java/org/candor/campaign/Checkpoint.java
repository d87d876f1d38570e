package org.candor.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candor.environment.InputException;

/**
 * The parts of a campaign that are done, one line of JSON each, forced to the disk as they are done. A process that is killed loses the parts
 * it was at; a last line that it did not finish is dropped, so that nothing is counted twice or by half.
 */
final class Checkpoint implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final FileChannel channel;
  private final Map<Long, Tally> done;

  private Checkpoint(Path file, FileChannel channel, Map<Long, Tally> done) {
    this.file = file;
    this.channel = channel;
    this.done = done;
  }

  /**
   * A new file, or one that is gone on with.
   *
   * @param head what the campaign is; a file of another campaign is refused
   * @param resume whether the file may exist
   */
  static Checkpoint open(Path file, ObjectNode head, boolean resume) {
    try {
      boolean exists = Files.exists(file);
      if (exists && !resume) {
        throw InputException.ofFile(
            file.toString(),
            "holds a campaign already",
            "give --resume to go on with it, or delete it");
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Checkpoint checkpoint = new Checkpoint(file, channel, new TreeMap<>());
      if (channel.tryLock() == null) {
        channel.close();
        throw InputException.ofFile(
            file.toString(), "another process is running this campaign", "wait for it");
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

  private static InputException unusable(Path file, IOException e) {
    return InputException.ofFile(
        file.toString(),
        "cannot be used as a checkpoint (" + e.getMessage() + ")",
        "name another file with --checkpoint");
  }

  private void read(String head) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int from = text.indexOf('\n') + 1;
    if (from == 0) {
      // Not even the head was finished.
      channel.truncate(0);
      channel.position(0);
      write(head);
      return;
    }
    if (!text.startsWith(head + "\n")) {
      throw InputException.ofFile(
          file.toString(),
          "holds another campaign, " + text.substring(0, from - 1),
          "name another file with --checkpoint, or delete it");
    }
    while (true) {
      int end = text.indexOf('\n', from);
      if (end < 0 || !part(text.substring(from, end))) {
        break;
      }
      from = end + 1;
    }
    int kept = text.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
    channel.truncate(kept);
    channel.position(kept);
  }

  /** Takes a line over; false if it is none of ours. */
  private boolean part(String line) {
    try {
      JsonNode json = MAPPER.readTree(line);
      Optional<Tally> tally = Tally.of(json);
      if (tally.isEmpty() || !json.path("part").isIntegralNumber()) {
        return false;
      }
      return done.putIfAbsent(json.get("part").longValue(), tally.get()) == null;
    } catch (JsonProcessingException e) {
      return false;
    }
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
