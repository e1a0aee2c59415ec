package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A {@link Cell} for each outcome, made when it is first needed. For any number of threads. */
final class Cells {
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Cell[].class);

  private final boolean alone;
  private final Cell[] cells = new Cell[Outcome.values().length];

  /**
   * Creates cells of which there is none yet.
   *
   * @param alone whether one thread writes to them and no other
   */
  Cells(boolean alone) {
    this.alone = alone;
  }

  @Nullable Cell existing(int outcome) {
    return (Cell) CELL.getAcquire(cells, outcome);
  }

  Cell get(int outcome) {
    Cell cell = existing(outcome);
    return cell != null ? cell : allocate(outcome);
  }

  private Cell allocate(int outcome) {
    Cell fresh = new Cell(alone);
    Cell witness = (Cell) CELL.compareAndExchange(cells, outcome, (Cell) null, fresh);
    return witness == null ? fresh : witness;
  }

  /** How many calls are counted in them. */
  long calls() {
    long calls = 0;
    for (int outcome = 0; outcome < cells.length; outcome++) {
      Cell cell = existing(outcome);
      calls += cell == null ? 0 : cell.calls();
    }
    return calls;
  }

  /** The sum of their durations. */
  long nanos() {
    long nanos = 0;
    for (int outcome = 0; outcome < cells.length; outcome++) {
      Cell cell = existing(outcome);
      nanos += cell == null ? 0 : cell.nanos();
    }
    return nanos;
  }

  /** Does {@link Cell#addTo(Tally)}. */
  long addTo(Tally tally, int outcome) {
    Cell cell = existing(outcome);
    return cell == null ? 0 : cell.addTo(tally);
  }

  /** Does {@link Cell#addTo(CallSums, boolean)}. */
  long addTo(CallSums sums, int outcome, boolean good) {
    Cell cell = existing(outcome);
    return cell == null ? 0 : cell.addTo(sums, good);
  }
}
