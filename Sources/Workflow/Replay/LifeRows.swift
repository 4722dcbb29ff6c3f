/// Subjects, tracks, transitions and kinds of a definition, laid out for ``ReplayTables``.
struct LifeRows {
  private(set) var subjects: [SubjectRow] = []
  private(set) var tracks: [TrackRow] = []
  private(set) var trackNames: [TrackName] = []
  private(set) var stateNames: [State] = []
  private(set) var automatic: [Span] = []
  private(set) var automaticTransitions: [Int32] = []
  private(set) var transitions: [TransitionRow] = []
  private(set) var transitionCodes: [String] = []
  private(set) var bars: [Int32] = []
  private(set) var faults: [Int32] = []
  private(set) var faultIDs: [String] = []
  private(set) var kinds: [KindRow] = []
  private(set) var triggers: [TriggerRow] = []
  private(set) var dependents: [Int32] = []
  private(set) var ofMembers = Span(first: 0, count: 0)
  private(set) var hidden: [Int32] = []
  private(set) var openings: [Int32] = []

  private let definition: CompiledDefinition

  init(_ definition: CompiledDefinition) {
    self.definition = definition
    for subject in definition.subjects {
      subjects.append(
        SubjectRow(
          firstTrack: Int32(subjects.reduce(0) { $0 + Int($1.trackCount) }),
          trackCount: Int32(subject.tracks.count),
          kindCount: Int32(subject.kindCount), role: subject.role))
    }
    for subject in definition.subjects.indices {
      for track in definition.subjects[subject].tracks.indices { add(subject, track) }
    }
    for (index, kind) in definition.kinds.enumerated() { add(index, kind) }
    ofMembers = dependents.span(definition.dependents.ofMembers.map(number))
  }

  private func number(_ reference: TrackReference) -> Int32 {
    subjects[reference.subject].firstTrack + Int32(reference.track)
  }

  private mutating func add(_ subject: Int, _ local: Int) {
    let track = definition.subjects[subject].tracks[local]
    let firstTransition = transitions.count
    let hides = definition.kinds.indices.filter {
      definition.kinds[$0].subject == subject && definition.kinds[$0].homes.contains(local)
    }
    tracks.append(
      TrackRow(
        subject: Int32(subject), local: Int32(local), firstState: Int32(stateNames.count),
        stateCount: Int32(track.states.count), firstTransition: Int32(firstTransition),
        dependents: dependents.span(definition.dependents.ofTrack[subject][local].map(number)),
        hides: hidden.span(hides.map { Int32($0) })))
    trackNames.append(track.name)
    stateNames += track.states
    for list in track.automatic {
      automatic.append(automaticTransitions.span(list.map { Int32(firstTransition + $0) }))
    }
    for transition in track.transitions { add(transition, of: track, subject, local) }
  }

  private mutating func add(
    _ transition: CompiledTransition, of track: CompiledTrack, _ subject: Int, _ local: Int
  ) {
    let here = TrackReference(subject: subject, track: local)
    let opened = definition.source.obligations.indices.filter {
      definition.obligationOpenings[$0] == here
        && definition.source.obligations[$0].opensIn.contains(track.states[transition.to])
    }
    faultIDs += transition.faults.map(\.id)
    transitions.append(
      TransitionRow(
        from: transition.from, to: Int32(transition.to), priority: Int32(transition.priority),
        match: Int32(transition.match), beginsRound: transition.beginsRound, bars: bars.span(transition.bars),
        faults: faults.span(transition.faults.map(\.node)), opens: openings.span(opened.map { Int32($0) })))
    transitionCodes.append(transition.code)
  }

  private mutating func add(_ index: Int, _ kind: CompiledKind) {
    let form: KindRow.Form =
      switch kind.class {
      case .act: .act
      case .fact, .quantity: .fact
      case .opening: .opening
      case .closing: .closing
      }
    let moved = kind.triggers.map { reference in
      let track = tracks[Int(number(TrackReference(subject: reference.subject, track: reference.track)))]
      return TriggerRow(
        subject: Int32(reference.subject), track: Int32(reference.track),
        transition: track.firstTransition + Int32(reference.transition),
        isOwn: reference.subject == kind.subject)
    }
    kinds.append(
      KindRow(
        form: form, subject: Int32(kind.subject), local: Int32(kind.local), interval: Int32(kind.interval),
        isOfInstance: definition.subjects[kind.subject].role == .instance, triggers: triggers.span(moved),
        dependents: dependents.span(definition.dependents.ofKind[index].map(number))))
  }
}
