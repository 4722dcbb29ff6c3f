internal import Measures

extension Replay {
  /// Fires the first enabled transition not yet fired today; false when none is enabled.
  mutating func fireNext(_ arrivals: Range<Int>) -> Bool {
    refreshCandidates()
    var (best, bestPriority) = (-1, Int32.max)
    for slot in slots.indices where slots[slot].candidate >= 0 {
      let priority = tables.transitions[slots[slot].candidate].priority
      if best < 0 || priority < bestPriority { (best, bestPriority) = (slot, priority) }
    }
    if best >= 0 {
      fire(best, slots[best].candidate, by: nil)
      return true
    }
    var found: (priority: Int32, entry: Int, slot: Int, transition: Int32)?
    for position in arrivals {
      let entry = arrival(position)
      forEachTrigger(of: entry) { slot, transition in
        let row = tables.transitions[transition]
        if let found, found.priority <= row.priority { return }
        guard row.from & (1 << UInt64(slots[slot].state)) != 0, !isUsed(entry, slot),
          !hasFired(slot, transition),
          row.match < 0 || tables.definition.matches[Int(row.match)].matches(dossier.entries[entry]),
          allHold(row.bars, subject: Int(slots[slot].subject))
        else { return }
        found = (row.priority, entry, slot, transition)
      }
    }
    guard let found else { return false }
    fire(found.slot, found.transition, by: found.entry)
    return true
  }

  /// The transitions that the entry may fire, on existing subjects, whatever their state and the entry's fields.
  @inline(__always)
  private func forEachTrigger(of entry: Int, _ body: (_ slot: Int, _ transition: Int32) -> Void) {
    let record = records[entry]
    let kind = tables.kinds[record.kind]
    for place in kind.triggers.range {
      let trigger = tables.triggers[place]
      for subject in subjects.indices
      where subjects[subject].exists && subjects[subject].definition == trigger.subject {
        // An entry moves its own subject; one of the root or of what is inherited moves whoever listens to it.
        if trigger.isOwn {
          if subject != record.subject { continue }
        } else if kind.isOfInstance, newest[Int(kind.subject)] != record.subject {
          continue
        }
        body(Int(subjects[subject].slotBase + trigger.track), trigger.transition)
      }
    }
  }

  private func isUsed(_ entry: Int, _ slot: Int) -> Bool {
    for use in usedToday.indices where usedToday[use].entry == entry && usedToday[use].slot == slot {
      return true
    }
    return false
  }

  private func hasFired(_ slot: Int, _ transition: Int32) -> Bool {
    for step in firedToday.indices
    where firedToday[step].slot == slot && firedToday[step].transition == transition {
      return true
    }
    return false
  }

  private func allHold(_ bars: Span, subject: Int) -> Bool {
    for place in bars.range where !evaluate(tables.bars[place], subject).holds { return false }
    return true
  }

  private mutating func refreshCandidates() {
    guard anyDirty else { return }
    anyDirty = false
    for slot in slots.indices where slots[slot].isDirty { refresh(slot) }
  }

  private mutating func refresh(_ slot: Int) {
    slots[slot].isDirty = false
    slots[slot].candidate = -1
    slots[slot].nextDay = DaySet.never
    let subject = Int(slots[slot].subject)
    guard subjects[subject].exists else { return }
    let track = tables.tracks[slots[slot].track]
    var nextDay = DaySet.never.dayNumber
    for place in tables.automatic[track.firstState + slots[slot].state].range {
      let transition = tables.automaticTransitions[place]
      if hasFired(slot, transition) {
        nextDay = min(nextDay, day.dayNumber + 1)
        continue
      }
      var holds = true
      for bar in tables.transitions[transition].bars.range {
        let value = evaluate(tables.bars[bar], subject)
        // The first that does not hold says when to look again; until then the others do not matter.
        if !value.holds {
          holds = false
          nextDay = min(nextDay, value.next.dayNumber)
          break
        }
      }
      if holds {
        slots[slot].candidate = transition
        break
      }
    }
    slots[slot].nextDay = CivilDate(dayNumber: nextDay)
  }

  private mutating func fire(_ index: Int, _ transition: Int32, by entry: Int?) {
    let row = tables.transitions[transition]
    let track = tables.tracks[slots[index].track]
    let subject = Int(slots[index].subject)
    var findings: [String] = []
    for place in row.faults.range where !evaluate(tables.faults[place], subject).holds {
      findings.append(tables.faultIDs[place])
    }
    if row.beginsRound {
      hideRound(of: subject, track, except: entry)
      slots[index].round += 1
      slots[index].reached = 0
    }
    history.events.append(
      Event(
        subject: subject, track: tables.trackNames[slots[index].track], round: Int(slots[index].round),
        transition: tables.transitionCodes[transition],
        from: tables.stateNames[track.firstState + slots[index].state],
        to: tables.stateNames[track.firstState + row.to], day: day,
        causes: entry.map { [records[$0].number] } ?? [],
        findings: findings))
    fired.append(Fired(slot: Int32(index), transition: transition, to: row.to, day: day))
    slots[index].state = row.to
    slots[index].since = day
    slots[index].reached |= 1 << UInt64(row.to)
    entered[Int(slots[index].enteredBase + row.to)] = day
    firedToday.append(Step(slot: Int32(index), transition: transition))
    touch(index)
    touch(track.dependents)
    if let entry {
      usedToday.append(Use(entry: Int32(entry), slot: Int32(index)))
      if !records[entry].isCounted { count(entry) }
    }
    if !row.opens.isEmpty { owe(row.opens, subject) }
  }

  /// Hides what the track's round held, but not the entry that ends the round: it belongs to the next.
  private mutating func hideRound(of subject: Int, _ track: TrackRow, except entry: Int?) {
    for place in track.hides.range {
      let index = tables.hidden[place]
      let kind = tables.kinds[index]
      let last = Int(subjects[subject].kindBase + kind.local)
      guard places[last].last >= 0 else { continue }
      places[last].last = -1
      if let entry, records[entry].isCounted, records[entry].kind == index {
        places[last].last = Int32(entry)
        records[entry].previous = -1
      }
      touch(kind.dependents)
    }
  }

  /// Notes an act of today that fired nothing.
  mutating func noteSpent(_ index: Int) {
    let entry = dossier.entries[index]
    var reason = SpentAct.Reason.unexpected
    var found = false
    forEachTrigger(of: index) { slot, transition in
      let row = tables.transitions[transition]
      guard !found, row.from & (1 << UInt64(slots[slot].state)) != 0,
        row.match < 0 || tables.definition.matches[Int(row.match)].matches(entry)
      else { return }
      let local = Int(transition - tables.tracks[slots[slot].track].firstTransition)
      let source = sourceTransition(slot, local)
      let compiled = track(of: slot).transitions[local]
      var lawful = DaySet.all
      var missing: [String] = []
      for (number, requirement) in source.requires.enumerated() where requirement.strength == .bars {
        let days = days(compiled.requirements[number], Int(slots[slot].subject))
        lawful = lawful.intersection(days)
        if !days.contains(day) { missing.append(requirement.id) }
      }
      guard !missing.isEmpty else { return }
      found = true
      reason = .premature(
        requirements: missing, transition: source.code, track: tables.trackNames[slots[slot].track],
        firstLawful: lawful.first(onOrAfter: day + 1))
    }
    history.spent.append(
      SpentAct(entry: entry.number, subject: entry.subject, kind: entry.kind, day: entry.on, reason: reason))
  }
}
