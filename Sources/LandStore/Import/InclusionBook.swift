internal import Measures

/// Which exclusion of a parcel closes which inclusion of the same file, by the days of the rows.
struct InclusionBook {
  private struct Move {
    let unit: Int64
    let parcel: Int64
    let on: CivilDate
    let line: Int
    let place: Int
    let opens: Bool
  }
  private var moves: [Move] = []

  mutating func note(unit: Int64, parcel: Int64, on: CivilDate, line: Int, place: Int, opens: Bool) {
    moves.append(Move(unit: unit, parcel: parcel, on: on, line: line, place: place, opens: opens))
  }

  private struct Pair: Hashable {
    let unit: Int64
    let parcel: Int64
  }

  /// For each exclusion, by its place, the inclusion of the file that it closes.
  var closedInFile: [(place: Int, opening: Int)] {
    var open: [Pair: [Int]] = [:]
    var closed: [(place: Int, opening: Int)] = []
    for move in moves.sorted(by: { ($0.on, $0.line) < ($1.on, $1.line) }) {
      let pair = Pair(unit: move.unit, parcel: move.parcel)
      if move.opens {
        open[pair, default: []].append(move.place)
      } else if let first = open[pair]?.first {
        open[pair]?.removeFirst()
        closed.append((move.place, first))
      }
    }
    return closed
  }

  /// The units and parcels of exclusions, whose inclusions may be in the database.
  var exclusions: [(unit: Int64, parcel: Int64, place: Int)] {
    moves.filter { !$0.opens }.map { ($0.unit, $0.parcel, $0.place) }
  }
}
