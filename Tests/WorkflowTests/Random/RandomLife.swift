import Measures
import Workflow

/// A random definition, law and dossier from one seed: small worlds in which everything meets everything.
struct RandomLife {
  let definition: Definition
  let law: LawBook
  var dossier: Dossier
  let firstDay: CivilDate
  let lastDay: CivilDate

  init(seed: UInt64) {
    var g = SeededGenerator(seed: seed)
    firstDay = CivilDate(dayNumber: 18_600)
    lastDay = firstDay + 90
    var builder = DefinitionBuilder(seed: g.next())
    definition = builder.build()
    law = builder.law(from: firstDay)
    dossier = Self.dossier(definition, from: firstDay, &g)
  }

  private static func dossier(_ definition: Definition, from first: CivilDate, _ g: inout SeededGenerator)
    -> Dossier
  {
    var subjects = [Dossier.Subject("r")]
    var entries: [Entry] = []
    let count = g.number(1...24)
    var number: Int64 = 0
    for _ in 0..<count {
      number += 1
      let roll = g.number(0...99)
      let subject: Int
      if roll < 60 {
        subject = 0
      } else if roll < 85, subjects.count > 2 {
        subject = g.number(2...(subjects.count - 1))
      } else {
        subject = 1
      }
      if subjects.count == 1 { subjects.append(Dossier.Subject("p")) }
      let kinds = definition.kinds.filter { $0.subject == subjects[subject].kind }
      let kind = g.pick(kinds)
      let day = first + g.number(0...75)
      var reference: Int64?
      if case .closing(let name) = kind.class, g.chance(40) {
        reference =
          entries.first { entry in
            definition.kind(entry.kind, of: subjects[entry.subject].kind).map { $0.class == .opening(name) }
              ?? false
          }?.number
      }
      entries.append(
        Entry(
          number: number, subject: subject, kind: kind.kind, on: day,
          until: g.chance(30) ? day + g.number(0...9) : nil,
          effectiveOn: g.chance(30) ? day + g.number(0...12) : nil,
          receivedOn: g.chance(20) ? day + g.number(0...5) : nil,
          amount: Int64(g.number(0...5)), reference: reference,
          fields: g.chance(60) ? [(name: "f", value: g.pick(["a", "b"]))] : []))
      if kind.kind == "open_i", subject == 0, subjects.count < 5 {
        subjects.append(Dossier.Subject("i", ordinal: subjects.count - 1, openedBy: number))
      }
    }
    // Sometimes an instance without its opener: a retraction.
    if g.chance(10) { entries.removeAll { $0.kind == "open_i" && $0.number % 2 == 0 } }
    var members: [Dossier.Member] = []
    for unit in 0..<g.number(0...3) {
      var day = first + g.number(0...20)
      let joined = day
      var changes: [Dossier.Change] = []
      for _ in 0..<g.number(0...4) {
        changes.append(Dossier.Change(g.pick(["m1", "m2"]), g.pick(["x", "y", "z"]), day))
        day = day + g.number(0...20)
      }
      let days = g.chance(30) ? DaySet.between(joined, joined + g.number(1...40)) : DaySet.from(joined)
      members.append(Dossier.Member(kind: "below", unit: Int64(unit), days: days, changes: changes))
    }
    entries.shuffle(using: &g)
    if subjects.count == 1 { subjects.append(Dossier.Subject("p")) }
    return Dossier(subjects: subjects, entries: entries, members: members)
  }
}
