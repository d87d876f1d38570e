package org.candor.mutation;

import java.util.List;
import org.candor.proofs.KernelClass;

/**
 * A task with the classes that it needs besides the original ones.
 *
 * @param task the task
 * @param copies the classes to load for it
 * @param classes the simple names of the original classes that the copies are of
 */
record Job(Task task, List<KernelClass> copies, List<String> classes) {
  Job {
    copies = List.copyOf(copies);
    classes = List.copyOf(classes);
  }
}
