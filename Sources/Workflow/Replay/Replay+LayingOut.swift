internal import Measures

extension Replay {
  mutating func layOut() {
    let count = dossier.subjects.count
    subjects.reserveCapacity(count)
    newest = Array(repeating: -1, count: tables.subjects.count)
    hasOpeners = dossier.subjects.contains { $0.openedBy != nil }
    let numbers = hasOpeners ? Set(dossier.entries.map(\.number)) : []
    var (slotCount, kindCount, stateCount) = (0, 0, 0)
    for index in 0..<count {
      let definition = tables.definition.subjectIndex[dossier.subjects[index].kind] ?? -1
      let isVoid = dossier.subjects[index].openedBy.map { !numbers.contains($0) } ?? false
      var exists = false
      if definition >= 0 {
        let row = tables.subjects[definition]
        // What is inherited is there from the beginning; the root and instances come with their first entry.
        if row.role == .inherited {
          exists = true
          newest[definition] = Int32(index)
        }
        for track in 0..<Int(row.trackCount) {
          slots.append(
            Slot(subject: Int32(index), track: row.firstTrack + Int32(track), enteredBase: Int32(stateCount)))
          stateCount += Int(tables.tracks[Int(row.firstTrack) + track].stateCount)
        }
        subjects.append(
          Subject(
            definition: Int32(definition), slotBase: Int32(slotCount), kindBase: Int32(kindCount),
            isVoid: isVoid,
            exists: exists))
        slotCount += Int(row.trackCount)
        kindCount += Int(row.kindCount)
      } else {
        subjects.append(
          Subject(
            definition: -1, slotBase: Int32(slotCount), kindBase: Int32(kindCount), isVoid: isVoid,
            exists: false))
      }
    }
    entered = Array(repeating: DaySet.never, count: stateCount)
    places = Array(repeating: Place(), count: kindCount)
    if !dossier.members.isEmpty {
      members = dossier.members.map { MemberCursor($0, tables.definition.memberQueries) }
      memberDay = members.map(\.next).min() ?? DaySet.never
    }
  }

  mutating func takeEntries() {
    records.reserveCapacity(dossier.entries.count)
    order.reserveCapacity(dossier.entries.count)
    for index in dossier.entries.indices { take(index) }
    var isSorted = true
    for index in order.indices.dropFirst() where precedes(order[index], order[index - 1]) {
      isSorted = false
      break
    }
    if !isSorted { order = order.sorted { precedes($0, $1) } }
  }

  mutating func take(_ index: Int) {
    let entry = dossier.entries[index]
    let subject = subjects[entry.subject]
    let kind =
      subject.isVoid || subject.definition < 0
      ? -1 : tables.kindIndex.kind(entry.kind, of: Int(subject.definition))
    records.append(
      Record(
        number: entry.number, amount: entry.amount ?? 0, on: entry.on,
        effectiveOn: entry.effectiveOn ?? entry.on,
        until: entry.until ?? entry.on, receivedOn: entry.receivedOn ?? entry.on,
        subject: Int32(entry.subject),
        kind: kind))
    if kind >= 0 { order.append(Int32(index)) }
  }
}
