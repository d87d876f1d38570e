package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.candor.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that are audited elsewhere: campaigns and tallies arrive as they were sent, and what does not add up is noticed. */
class PartRunnerTest {
  @TempDir private Path folder;

  private static Campaign campaign(String id) {
    return new Campaign(Catalog.find(id).orElseThrow(), 5, 70);
  }

  private static byte[] sent(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object arrived(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @Test
  void aCampaignFindsTheSameElsewhere() throws IOException, ClassNotFoundException {
    List<Campaign> campaigns =
        List.of(
            campaign("dynamic-vcg"),
            campaign("undiscounted-pivot").on(InstanceSource.SMALL).exactThroughout(),
            campaign("dynamic-vcg").on(InstanceSource.SMALL).over(List.of("ic.ex-post")));
    for (Campaign campaign : campaigns) {
      Campaign elsewhere = (Campaign) arrived(sent(campaign));
      Tally here = campaign.audit(0);
      Tally there = (Tally) arrived(sent(elsewhere.audit(0)));
      assertEquals(here.json(), there.json());
      assertTrue(here.of(Tally.INSTANCES) > 0);
    }
  }

  /** Another version of the suite may draw other instances. */
  @Test
  void aCampaignThatIsAnotherElsewhereIsRefused() throws IOException {
    String text = new String(sent(campaign("team")), StandardCharsets.ISO_8859_1);
    String changed = text.replace("\"seed\":5", "\"seed\":6");
    assertTrue(!text.equals(changed), text);
    assertThrows(
        InvalidObjectException.class, () -> arrived(changed.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aPartThatIsLostIsNoticed() {
    PartRunner losing = (work, parts, done) -> done.accept(parts.nextLong(), work.audit(0));
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> campaign("team").run(folder.resolve("lost"), false, losing, done -> {}));
    assertTrue(failure.getMessage().contains("only 32 instances"), failure.getMessage());
  }

  @Test
  void theTallyOfAnotherPartIsNoticed() {
    // The last part has fewer instances.
    PartRunner confused =
        (work, parts, done) -> {
          while (parts.hasNext()) {
            done.accept(parts.nextLong(), work.audit(2));
          }
        };
    assertThrows(
        IllegalStateException.class,
        () -> campaign("team").run(folder.resolve("confused"), false, confused, done -> {}));
  }

  @Test
  void aPartThatComesTwiceCountsOnce() {
    PartRunner repeating =
        (work, parts, done) -> {
          while (parts.hasNext()) {
            long part = parts.nextLong();
            done.accept(part, work.audit(part));
            done.accept(part, work.audit(part));
          }
        };
    CampaignResult repeated =
        campaign("team").run(folder.resolve("repeated"), false, repeating, done -> {});
    CampaignResult once =
        campaign("team").run(folder.resolve("once"), false, new PartThreads(2), done -> {});
    assertEquals(70, repeated.instances());
    assertEquals(once.rows(), repeated.rows());
  }
}
