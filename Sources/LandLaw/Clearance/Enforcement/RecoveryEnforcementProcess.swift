internal import Measures
internal import Workflow

/// Cưỡng chế thu hồi đất, from the refusal to the land in the unit's hands (E0-E9).
enum RecoveryEnforcementProcess {
  static let running: Set<State> = [
    "opened", "persuading", "waiting", "decided", "served", "ready", "executed",
  ]
  private static let beforeExecution = running.subtracting(["executed"])

  static let track = Track(
    "process", title: Bilingual("Cưỡng chế thu hồi đất", "Enforcement of recovery"),
    states: [
      StateDefinition("none", Bilingual("chưa mở", "not opened")),
      StateDefinition("opened", Bilingual("đã mở", "opened")),
      StateDefinition("persuading", Bilingual("đang vận động, thuyết phục", "persuading")),
      StateDefinition("waiting", Bilingual("đã vận động, chờ quyết định", "waiting")),
      StateDefinition("decided", Bilingual("đã có quyết định cưỡng chế", "decided")),
      StateDefinition("served", Bilingual("đã giao quyết định", "served")),
      StateDefinition("ready", Bilingual("đủ điều kiện cưỡng chế", "ready")),
      StateDefinition("executed", Bilingual("đã cưỡng chế", "executed")),
      StateDefinition(
        "land_handed_to_unit", Bilingual("đã bàn giao đất cho đơn vị bồi thường", "land handed to the unit"),
        final: true),
      StateDefinition("complied", Bilingual("đã chấp hành", "complied"), final: true),
      StateDefinition("enforcement_cancelled", Bilingual("đã hủy bỏ", "cancelled"), final: true),
    ],
    transitions: persuading + deciding + executing + ending)

  private static let persuading: [Transition] = [
    Transition(
      "opened", from: ["none"], to: "opened", requires: [refusal],
      title: Bilingual("mở cưỡng chế thu hồi đất", "enforcement opened"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d"),
    .step(
      "persuaded", from: ["opened", "waiting"], to: "persuading", by: "handover_persuasion",
      title: Bilingual("vận động bàn giao đất", "persuasion held"), citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d"
    ),
    .step(
      "persuaded_again", from: ["persuading"], to: "persuading", by: "handover_persuasion",
      title: Bilingual("vận động bàn giao đất lần nữa", "another persuasion held"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d"),
    Transition(
      "waiting", from: ["persuading"], to: "waiting", requires: [dayAfterPersuasion],
      title: Bilingual("kết thúc vận động", "persuasion over"), citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d"),
  ]

  private static let deciding: [Transition] = [
    .step(
      "decided", from: ["opened", "persuading", "waiting"], to: "decided", by: "recovery_enforcement_signed",
      requires: [recoveryInForce, persuaded, persuasionLasted, persuasionWaited, .landLaw2013, moneySecured],
      title: Bilingual("quyết định cưỡng chế thu hồi đất", "enforcement decided"),
      citation: "Luật Đất đai 2013 Đ.71 k.3"),
    Transition(
      "served", from: ["decided"], to: "served", by: "enforcement_served", requires: [.serviceNotSuspended],
      title: Bilingual("giao quyết định cưỡng chế", "decision served"),
      citation: "Luật Đất đai 2013 Đ.71 k.2 đ.d"),
    .step(
      "ready", from: ["served"], to: "ready", requires: conditions,
      title: Bilingual("đủ điều kiện cưỡng chế", "all conditions hold"),
      citation: "Luật Đất đai 2013 Đ.71 k.2"),
  ]

  private static let executing: [Transition] = [
    .step(
      "executed", from: ["decided", "served", "ready"], to: "executed", by: "enforced", requires: conditions,
      priority: -10, title: Bilingual("thực hiện cưỡng chế", "enforced"),
      citation: "Luật Đất đai 2013 Đ.71 k.4 đ.c"),
    Transition(
      "land_handed_to_unit", from: ["decided", "served", "ready", "executed"], to: "land_handed_to_unit",
      by: "land_handed_to_unit", requires: [executedBefore], priority: -10,
      title: Bilingual("bàn giao đất cho đơn vị bồi thường", "land handed to the unit"),
      citation: "Luật Đất đai 2013 Đ.71 k.5 đ.b"),
  ]

  private static let ending: [Transition] = [
    Transition(
      "complied", from: beforeExecution, to: "complied", by: "complied", priority: -10,
      title: Bilingual("chấp hành", "complied"), citation: "Luật Đất đai 2013 Đ.71 k.4 đ.b"),
    Transition(
      "complied_by_handover", from: beforeExecution, to: "complied", requires: [handedOver],
      title: Bilingual("đã tự bàn giao đất", "handed over voluntarily"),
      citation: "Luật Đất đai 2013 Đ.71 k.4 đ.b"),
    Transition(
      "enforcement_cancelled", from: running, to: "enforcement_cancelled", by: "enforcement_cancelled",
      title: Bilingual("hủy bỏ cưỡng chế", "cancelled"), citation: "Luật Khiếu nại 2011 Đ.31, Đ.40"),
    Transition(
      "dropped", from: running, to: "enforcement_cancelled", requires: [caseDropped],
      title: Bilingual("hủy theo hồ sơ hoặc quyết định thu hồi đất", "dropped with the case or the decision"),
      citation: "Luật Khiếu nại 2011 Đ.31, Đ.40"),
  ]
}
