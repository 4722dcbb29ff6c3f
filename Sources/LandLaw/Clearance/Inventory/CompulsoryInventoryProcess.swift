internal import Measures
internal import Workflow

/// Kiểm đếm bắt buộc, from the refusal to the count (K0-K10, K90).
enum CompulsoryInventoryProcess {
  static let beforeDecision: Set<State> = ["opened", "persuading", "waiting", "proposed"]
  static let afterDecision: Set<State> = [
    "decided", "served", "non_compliant", "enforcement_decided", "ready",
  ]
  static let running = beforeDecision.union(afterDecision)

  static let track = Track(
    "process", title: Bilingual("Kiểm đếm bắt buộc", "Compulsory inventory"),
    states: [
      StateDefinition("none", Bilingual("chưa mở", "not opened")),
      StateDefinition("opened", Bilingual("đã mở", "opened")),
      StateDefinition("persuading", Bilingual("đang vận động, thuyết phục", "persuading")),
      StateDefinition("waiting", Bilingual("chờ hết 10 ngày", "waiting")),
      StateDefinition("proposed", Bilingual("đã trình", "proposed")),
      StateDefinition("decided", Bilingual("đã có quyết định", "decided")),
      StateDefinition("served", Bilingual("đã giao quyết định", "served")),
      StateDefinition("non_compliant", Bilingual("không chấp hành", "not obeyed")),
      StateDefinition("enforcement_decided", Bilingual("đã có quyết định cưỡng chế", "enforcement decided")),
      StateDefinition("ready", Bilingual("đủ điều kiện cưỡng chế", "ready to enforce")),
      StateDefinition("enforced", Bilingual("đã cưỡng chế kiểm đếm", "enforced"), final: true),
      StateDefinition("agreed", Bilingual("đồng ý trước khi có quyết định", "agreed"), final: true),
      StateDefinition("complied", Bilingual("đã chấp hành quyết định", "complied"), final: true),
      StateDefinition("inventory_cancelled", Bilingual("đã hủy bỏ", "cancelled"), final: true),
    ],
    transitions: persuading + deciding + enforcing + ending)

  private static let persuading: [Transition] = [
    Transition(
      "opened", from: ["none"], to: "opened", requires: [refusal],
      title: Bilingual("mở kiểm đếm bắt buộc", "compulsory inventory opened"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    .step(
      "persuasion_started", from: ["opened"], to: "persuading", by: "persuasion_started",
      title: Bilingual("bắt đầu vận động", "persuasion started"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    .step(
      "persuaded", from: ["opened", "waiting"], to: "persuading", by: "persuasion_held",
      title: Bilingual("vận động, thuyết phục", "persuasion held"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"
    ),
    .step(
      "persuaded_again", from: ["persuading"], to: "persuading", by: "persuasion_held",
      title: Bilingual("vận động, thuyết phục lần nữa", "another persuasion held"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    .step(
      "persuasion_ended", from: ["persuading"], to: "waiting", by: "persuasion_ended",
      title: Bilingual("kết thúc vận động", "persuasion ended"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    Transition(
      "waiting", from: ["persuading"], to: "waiting", requires: [dayAfterPersuasion],
      title: Bilingual("chờ hết 10 ngày kể từ ngày vận động", "ten days run from the persuasion"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    .step(
      "proposed", from: ["persuading", "waiting"], to: "proposed", by: "proposal_submitted",
      title: Bilingual("trình quyết định kiểm đếm bắt buộc", "proposed"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
  ]

  private static let deciding: [Transition] = [
    .step(
      "decided", from: beforeDecision, to: "decided", by: "inventory_decision_signed",
      requires: [persuaded, persuasionWaited, proposed, .landLaw2013],
      title: Bilingual("quyết định kiểm đếm bắt buộc", "compulsory inventory decided"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    Transition(
      "served", from: ["decided"], to: "served", by: "inventory_decision_served",
      requires: [.serviceNotSuspended],
      title: Bilingual("giao quyết định kiểm đếm bắt buộc", "decision served"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    Transition(
      "non_compliant", from: ["decided", "served"], to: "non_compliant", by: "non_compliance_recorded",
      requires: [servedBefore, executionOver],
      title: Bilingual("không chấp hành quyết định", "not obeyed"), citation: "Luật Đất đai 2013 Đ.70 k.2 đ.a"
    ),
  ]

  private static let enforcing: [Transition] = [
    .step(
      "enforcement_decided", from: ["served", "non_compliant"], to: "enforcement_decided",
      by: "enforcement_decision_signed", requires: [notObeyed, persuadedAgain, .landLaw2013],
      title: Bilingual("quyết định cưỡng chế kiểm đếm", "enforcement decided"),
      citation: "Luật Đất đai 2013 Đ.70 k.2, k.3"),
    .step(
      "ready", from: ["enforcement_decided"], to: "ready", requires: fourConditions,
      title: Bilingual("đủ bốn điều kiện cưỡng chế", "the four conditions hold"),
      citation: "Luật Đất đai 2013 Đ.70 k.2"),
    // Before the inventory of the same day, which would otherwise count as obeyed.
    .step(
      "enforced", from: ["enforcement_decided", "ready"], to: "enforced", by: "enforced",
      requires: fourConditions,
      priority: -10, title: Bilingual("cưỡng chế kiểm đếm", "inventory enforced"),
      citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b"),
  ]

  private static let ending: [Transition] = [
    Transition(
      "agreed", from: beforeDecision, to: "agreed", by: "inventory_agreed", priority: -10,
      title: Bilingual("đồng ý kiểm đếm", "agreed"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    Transition(
      "agreed_by_inventory", from: beforeDecision, to: "agreed", requires: [counted],
      title: Bilingual("đã kiểm đếm tự nguyện", "inventoried voluntarily"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    Transition(
      "complied", from: afterDecision, to: "complied", by: "complied", priority: -10,
      title: Bilingual("chấp hành quyết định", "complied"), citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b"),
    Transition(
      "complied_by_inventory", from: afterDecision, to: "complied", requires: [counted],
      title: Bilingual("đã kiểm đếm theo quyết định", "inventoried after the decision"),
      citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b"),
    Transition(
      "inventory_cancelled", from: running, to: "inventory_cancelled", by: "inventory_cancelled",
      title: Bilingual("hủy bỏ kiểm đếm bắt buộc", "cancelled"), citation: "Luật Khiếu nại 2011 Đ.31, Đ.40"),
    Transition(
      "dropped", from: running, to: "inventory_cancelled", requires: [caseDropped],
      title: Bilingual("hủy theo hồ sơ hoặc thông báo", "dropped with the case or the notice"),
      citation: "Luật Đất đai 2013 Đ.49 k.3"),
  ]
}
