internal import Measures
package import Workflow

/// The life of one compensation case (hồ sơ bồi thường): one land user or asset owner in one project, with the
/// compulsory inventories and the enforcements that open within it.
///
/// The rules are those of the 2013 land law. Numbers that changed later are rows of the law; steps that changed in
/// kind say so by a requirement of their own.
package enum CaseDefinition {
  package static let definition = Definition(
    name: "case", title: Bilingual("Hồ sơ bồi thường", "Compensation case"),
    subjects: [
      SubjectDefinition(
        "case", role: .root, title: Bilingual("Hồ sơ bồi thường", "Compensation case"),
        tracks: [
          NoticeTrack.track, InventoryTrack.track, PlanTrack.track, MoneyTrack.track, ResettlementTrack.track,
          RecoveryTrack.track, HandoverTrack.track, FileTrack.track, ComplaintTrack.track,
        ]),
      SubjectDefinition(
        "compulsory_inventory", role: .instance, prefix: "KD",
        title: Bilingual("Kiểm đếm bắt buộc", "Compulsory inventory"), openedBy: "inventory_refused",
        tracks: [CompulsoryInventoryProcess.track]),
      SubjectDefinition(
        "recovery_enforcement", role: .instance, prefix: "CC",
        title: Bilingual("Cưỡng chế thu hồi đất", "Enforcement of recovery"), openedBy: "handover_refused",
        tracks: [RecoveryEnforcementProcess.track]),
      ProjectKinds.subject,
    ],
    kinds: ProjectKinds.all + CaseKinds.all + CompulsoryInventoryKinds.all + RecoveryEnforcementKinds.all,
    intervals: CaseKinds.intervals, obligations: CaseObligations.all)
}
