package org.candor.mutation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a working directory to one run at a time; the system lets go of it when the run ends, however it ends. */
final class WorkLock {
  private final FileChannel channel;

  WorkLock(Path directory) throws IOException {
    Files.createDirectories(directory);
    channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "another run is at work in " + directory + "; wait for its end, or stop it");
    }
  }

  void close() throws IOException {
    channel.close();
  }
}
