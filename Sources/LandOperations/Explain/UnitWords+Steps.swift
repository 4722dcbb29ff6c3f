internal import LandStore
internal import Measures
internal import Workflow

extension UnitWords {
  /// The steps of an explanation in words, those of a track together, the nearest first.
  func steps(_ explanation: Explanation, only subject: Int? = nil) -> [StepLine] {
    var lines: [StepLine] = []
    var places: [[Int]: Int] = [:]
    var groups: [[Explanation.Step]] = []
    for step in explanation.steps where subject == nil || step.subject == subject {
      // What is recorded without leading anywhere bars nothing.
      if step.from == step.transition.to { continue }
      let tracks = self.subject(step.subject)?.tracks.map(\.name) ?? []
      let key = [step.subject, tracks.firstIndex(of: step.track) ?? 0]
      if let place = places[key] {
        groups[place].append(step)
      } else {
        places[key] = groups.count
        groups.append([step])
      }
    }
    for group in groups {
      let ordered = group.enumerated().sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }
      let main = ordered.first { !isSide($0.element) && leadsOn($0.element) }
      for (offset, step) in ordered where !step.isOpen || step.transition.trigger == nil {
        lines.append(line(step, isMain: offset == main?.offset))
      }
    }
    return lines
  }

  func openSteps(_ explanation: Explanation, only subject: Int? = nil) -> [OpenStepLine] {
    var seen: Set<[String]> = []
    return explanation.steps.compactMap { step in
      guard step.isOpen, let trigger = step.transition.trigger, subject == nil || step.subject == subject,
        let kind = kind(trigger, of: step.subject), seen.insert([label(step.subject), trigger.text]).inserted
      else { return nil }
      let track = track(step.track, of: step.subject)
      return OpenStepLine(
        subject: label(step.subject), kind: trigger.text, title: kind.title, supplier: kind.supplier,
        trackTitle: track?.title ?? Bilingual(same: step.track.text),
        toTitle: track?.title(of: step.transition.to) ?? Bilingual(same: step.transition.to.text),
        faults: step.requirements.filter { !$0.holds }.map {
          RequirementWords(
            id: $0.requirement.id, says: $0.requirement.says, citation: $0.requirement.citation)
        }, isSide: isSide(step))
    }
  }

  /// Fewer entries first, then the earlier; what cannot be unblocked here last.
  private func rank(_ step: Explanation.Step, _ offset: Int) -> (Int, Int, Int, Int) {
    let isAside = isSide(step) || !leadsOn(step) ? 1 : 0
    guard let unblock = step.unblock else { return (isAside, 999, Int.max, offset) }
    return (isAside, unblock.entries.count, unblock.earliest - asOf, offset)
  }

  private func isSide(_ step: Explanation.Step) -> Bool {
    SideSteps.contains(
      step.track, from: step.from, to: step.transition.to,
      initial: track(step.track, of: step.subject)?.initial)
  }

  /// Towards the end of the track as it is listed.
  private func leadsOn(_ step: Explanation.Step) -> Bool {
    guard let states = track(step.track, of: step.subject)?.states.map(\.state),
      let from = states.firstIndex(of: step.from), let to = states.firstIndex(of: step.transition.to)
    else { return false }
    return from < to
  }

  func line(_ step: Explanation.Step, isMain: Bool) -> StepLine {
    let track = track(step.track, of: step.subject)
    let needed = Set(step.unblock?.entries.map(\.kind) ?? [])
    let requirements = step.requirements.map { requirement($0, of: step.subject, needed) }
    return StepLine(
      subject: label(step.subject), track: step.track.text,
      trackTitle: track?.title ?? Bilingual(same: step.track.text),
      transition: step.transition.code, title: step.transition.title, to: step.transition.to.text,
      toTitle: track?.title(of: step.transition.to) ?? Bilingual(same: step.transition.to.text),
      trigger: step.transition.trigger?.text, citation: step.transition.citation, requirements: requirements,
      earliest: step.earliest, unblock: step.unblock.map { unblock($0, requirements) },
      isSide: isSide(step) || !leadsOn(step), isMain: isMain)
  }

  private func requirement(
    _ answer: Explanation.Answer, of subject: Int, _ needed: Set<Kind>
  ) -> RequirementLine {
    let condition = answer.requirement.condition
    let status: RequirementLine.Status =
      if answer.holds {
        .met
      } else if answer.requirement.strength == .faults {
        .fault
      } else {
        answer.from == nil ? .missing : .waiting
      }
    // Of several kinds it may rest on: one that would have to be recorded, else one that is not on file.
    let kinds = condition.wantedKinds
    let wanted =
      kinds.first { needed.contains($0) } ?? kinds.first { kind in
        unit.dossier.entries.allSatisfy { $0.kind != kind }
      }
      ?? kinds.first
    let supplier = answer.requirement.supplier ?? wanted.flatMap { kind($0, of: subject)?.supplier }
    let proof = kinds.compactMap { kind in
      unit.dossier.entries.filter { $0.kind == kind && $0.on <= asOf }.map(\.on).max()
    }.max()
    let day = answer.holds ? proof : answer.from
    return RequirementLine(
      id: answer.requirement.id, status: status, says: answer.requirement.says,
      citation: answer.requirement.citation,
      supplier: supplier, day: day, daysLeft: status == .waiting ? day.map { $0 - asOf } : nil,
      until: answer.until,
      unverified: answer.unverified.map(\.text))
  }

  private func unblock(_ set: UnblockSet, _ requirements: [RequirementLine]) -> UnblockLine {
    UnblockLine(
      entries: zip(set.entries, set.days).map { missing, day in
        let kind = kind(missing.kind, of: missing.subject)
        return UnblockLine.Missing(
          subject: label(missing.subject), kind: missing.kind.text,
          title: kind?.title ?? Bilingual(same: missing.kind.text),
          supplier: kind?.supplier ?? Bilingual(same: ""),
          field: missing.says.isEmpty
            ? nil
            : missing.says.map { "\($0.field)=\($0.values.sorted().joined(separator: "|"))" }
              .joined(separator: ", "),
          amount: missing.amount, earliest: day)
      },
      waits: requirements.filter { $0.status == .waiting }.map(\.says), earliest: set.earliest,
      isSmallest: set.isSmallest)
  }
}
