// A training job over days: failures arrive, are detected, the job restarts from its last checkpoint. Each invocation
// is one run from beginning to end. Times in ticks of 1/20 s. Twin: failures.ts.

const WORKGROUP_SIZE = 64u;

struct Component {
  threshold: u32, // a failure is of the first component whose threshold its word lies below
  downTicks: u32, // detection and restart of the job, or the time for which it stands and loses no work
  usesSpare: u32,
  keepsWork: u32, // 1: the others go on
}
struct Slice {
  trial: u32, // third counter word
  seed: u32,
  firstRun: u32,
  runCount: u32,
  horizonTicks: u32,
  meanMantissa: u32, // mean time between failures = meanMantissa * 2^(22 - meanShift); 0: no failures
  meanShift: u32,
  intervalTicks: u32, // training between two checkpoints
  checkpointTicks: u32, // training held by one
  spareCount: u32,
  repairTicks: u32, // a broken part is a spare again
  componentCount: u32,
  waitShare: u32, // of the job that a missing spare holds up, in 2^-16
  fill1: u32, // up to 16 bytes, where an array begins in a uniform
  fill2: u32,
  fill3: u32,
  components: array<Component, 8>,
}
struct Outcome {
  usefulTicks: u32,
  lostTicks: u32, // work since the last checkpoint, thrown away
  checkpointTicks: u32,
  downTicks: u32, // detection, restart, waiting for a spare
  spareWaitTicks: u32, // the part of downTicks in which a spare was missing
  interruptions: u32,
  interruptionsByComponent: array<u32, 8>,
}

@group(0) @binding(1) var<uniform> slice: Slice;
@group(1) @binding(0) var<storage, read_write> outcomes: array<Outcome>; // zero at the start, shape (runCount)
@group(1) @binding(1) var<storage, read_write> spareBackAt: array<u32>; // zero at the start, shape (runCount, spareCount)

fn componentOf(word: u32) -> u32 {
  var component = 0u;
  while (component + 1u < slice.componentCount && word >= slice.components[component].threshold) {
    component++;
  }
  return component;
}

@compute @workgroup_size(WORKGROUP_SIZE)
fn failures(@builtin(global_invocation_id) id: vec3u) {
  let run = id.x;
  if (run >= slice.runCount) {
    return;
  }
  let horizon = slice.horizonTicks;
  let cycleTicks = slice.intervalTicks + slice.checkpointTicks;
  var outcome = Outcome();
  var now = 0u;
  var restartTicks = 0u; // of the restart or stall that the present period begins with
  var waitTicks = 0u; // for spares, before it
  var pieceTicks = 0u; // done since the last checkpoint and kept
  var spareReadyAt = 0u; // when all broken parts are replaced
  var sparesTaken = 0u;
  loop {
    let words = pcg4d(vec4u(slice.firstRun + run, outcome.interruptions, slice.trial, slice.seed));
    let left = horizon - now;
    let gap = select(gapTicks(words.x, slice.meanMantissa, slice.meanShift), 0xffffffffu, slice.meanMantissa == 0u);
    let period = min(gap, left);
    let owedTicks = waitTicks + restartTicks;
    let downTicks = min(period, owedTicks);
    let doneTicks = pieceTicks + period - downTicks;
    let cycles = doneTicks / cycleTicks;
    let restTicks = doneTicks - cycles * cycleTicks;
    outcome.downTicks += downTicks;
    outcome.spareWaitTicks += min(period, waitTicks);
    outcome.usefulTicks += cycles * slice.intervalTicks;
    outcome.checkpointTicks += cycles * slice.checkpointTicks;
    if (gap >= left) { // the end of the run: what was done since the last checkpoint counts
      let usefulRest = min(restTicks, slice.intervalTicks);
      outcome.usefulTicks += usefulRest;
      outcome.checkpointTicks += restTicks - usefulRest;
      break;
    }
    outcome.interruptions++;
    now += period;
    waitTicks -= min(period, waitTicks);
    let index = componentOf(words.y);
    let component = slice.components[index];
    outcome.interruptionsByComponent[index]++;
    if (component.keepsWork == 1u) {
      pieceTicks = restTicks;
      // What is still owed begins again.
      restartTicks = select(component.downTicks, restartTicks, period < owedTicks);
    } else {
      outcome.lostTicks += restTicks;
      pieceTicks = 0u;
      restartTicks = component.downTicks;
    }
    if (component.usesSpare == 1u) {
      // The broken part goes to repair at once. Parts come back in the order in which they went, so the oldest
      // is the next; with no spares the job waits for the part itself.
      let backAt = min(now + slice.repairTicks, horizon);
      var readyAt = backAt;
      if (slice.spareCount > 0u) {
        let spare = run * slice.spareCount + sparesTaken % slice.spareCount;
        sparesTaken++;
        readyAt = spareBackAt[spare];
        spareBackAt[spare] = backAt;
      }
      let before = max(spareReadyAt, now);
      spareReadyAt = max(spareReadyAt, readyAt);
      waitTicks += multiplyShift(max(spareReadyAt, now) - before, slice.waitShare, 16u);
    }
  }
  outcomes[run] = outcome;
}
