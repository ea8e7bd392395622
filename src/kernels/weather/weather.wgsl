// Years of weather through a centre: wind and sun feed it, a battery takes the surplus and covers what is missing, the
// training pauses in every hour that cannot be covered whole. Each invocation is one year of one pair of installed
// power and battery. Energy in units of 1/4096 of what the load takes in an hour. Twin: weather.ts.

const WORKGROUP_SIZE = 64u;
const LOAD_UNITS = 4096u;

struct Pair {
  powerOverLoad: u32, // in 2^-8
  batteryUnits: u32, // below 2^20
}
struct Slice {
  pairCount: u32,
  yearCount: u32,
  hourCount: u32, // of a year
  efficiency: u32, // of the battery, there and back, in 2^-12
  lossRatio: u32, // what is lost over what is kept, in 2^-12
  restartS: u32,
  checkpointS: u32,
  intervalS: u32, // training between two checkpoints
}
struct Outcome {
  generatedUnits: u32,
  servedUnits: u32, // of the load
  spilledUnits: u32, // the battery was full
  lostUnits: u32, // in the battery
  storedUnits: u32, // at the end
  wholeHours: u32, // the load was covered throughout
  usefulS: u32,
  checkpointS: u32,
  downS: u32, // restarts
  pauses: u32,
}
struct Run {
  usefulS: u32,
  checkpointS: u32,
  downS: u32,
}

@group(0) @binding(0) var<storage, read> outputs: array<u32>; // of the plants in 1/4096, shape (yearCount, hourCount)
@group(0) @binding(1) var<uniform> slice: Slice;
@group(1) @binding(0) var<storage, read> pairs: array<Pair>; // shape (pairCount)
@group(1) @binding(1) var<storage, read_write> outcomes: array<Outcome>; // shape (pairCount, yearCount)

// Hours in a row with power: a restart where the job stood before, checkpoints, one more where it pauses after.
fn settle(hours: u32, wasPaused: bool, pauses: bool) -> Run {
  let ranS = hours * 3600u;
  let downS = min(ranS, select(0u, slice.restartS, wasPaused));
  let restS = ranS - downS;
  let openS = restS - min(restS, select(0u, slice.checkpointS, pauses));
  let cycleS = slice.intervalS + slice.checkpointS;
  let cycles = openS / cycleS;
  let usefulS = cycles * slice.intervalS + min(openS - cycles * cycleS, slice.intervalS);
  return Run(usefulS, restS - usefulS, downS);
}

@compute @workgroup_size(WORKGROUP_SIZE)
fn weather(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= slice.pairCount) {
    return;
  }
  let pair = pairs[id.x];
  let firstHour = id.y * slice.hourCount;
  var outcome = Outcome();
  var storedUnits = pair.batteryUnits; // a year begins with a full battery
  var missingUnits = 0u;
  var runHours = 0u; // hours in a row with power, up to now
  var wasPaused = false; // before them
  for (var hour = 0u; hour < slice.hourCount; hour++) {
    let supplyUnits = (outputs[firstHour + hour] * pair.powerOverLoad) >> 8u;
    outcome.generatedUnits += supplyUnits;
    let surplusUnits = max(supplyUnits, LOAD_UNITS) - LOAD_UNITS;
    let roomUnits = pair.batteryUnits - storedUnits;
    let offeredUnits = (surplusUnits * slice.efficiency) >> 12u;
    let gainUnits = min(offeredUnits, roomUnits);
    let fillUnits = roomUnits + ((roomUnits * slice.lossRatio) >> 12u);
    let takenUnits = select(surplusUnits, fillUnits, offeredUnits > roomUnits);
    outcome.lostUnits += takenUnits - gainUnits;
    outcome.spilledUnits += surplusUnits - takenUnits;
    let deficitUnits = LOAD_UNITS - min(supplyUnits, LOAD_UNITS);
    let drawnUnits = min(deficitUnits, storedUnits);
    storedUnits = storedUnits + gainUnits - drawnUnits;
    missingUnits += deficitUnits - drawnUnits;
    if (drawnUnits == deficitUnits) {
      runHours++;
    } else {
      if (runHours > 0u) {
        let run = settle(runHours, wasPaused, true);
        outcome.usefulS += run.usefulS;
        outcome.checkpointS += run.checkpointS;
        outcome.downS += run.downS;
        outcome.wholeHours += runHours;
        outcome.pauses++;
        runHours = 0u;
      }
      wasPaused = true;
    }
  }
  let run = settle(runHours, wasPaused, false);
  outcome.usefulS += run.usefulS;
  outcome.checkpointS += run.checkpointS;
  outcome.downS += run.downS;
  outcome.wholeHours += runHours;
  outcome.servedUnits = slice.hourCount * LOAD_UNITS - missingUnits;
  outcome.storedUnits = storedUnits;
  outcomes[id.x * slice.yearCount + id.y] = outcome;
}
