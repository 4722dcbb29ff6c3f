import LandLaw
import Measures
import Workflow

@testable import LandOperations

/// The demonstration and its replays, made once for all tests that only look at them.
enum DemoMade {
  static let demo = Result { try DemoOffice() }
  static let replay = Result { try DemoReplay(demo.get()) }
  static let cases = Result { try replay.get().cases() }
  static let lots = Result { try replay.get().lots(replay.get().parcels(cases.get())) }
  static let lotsBefore = Result {
    let replay = try Self.replay.get()
    let day = CivilDate(year: 2021, month: 9, day: 30) ?? DemoOffice.lastDay
    return replay.lots(replay.parcels(replay.cases(asOf: day), asOf: day), asOf: day)
  }
}

extension History {
  /// Where the tracks of the root stand.
  var states: [TrackName: State] {
    Dictionary(
      standings.filter { $0.subject == 0 }.map { ($0.track, $0.state) },
      uniquingKeysWith: { first, _ in first })
  }
}
