internal import Measures
package import Workflow

/// The versions of the law of clearance, each from the day it came into force to the day before the next.
package enum Regimes {
  package static let landLaw2013 = Regime(
    "R1_LL2013", from: .written(2014, 7, 1), to: .written(2024, 8, 1),
    title: Bilingual("Luật Đất đai 2013", "Land Law 2013"))
  package static let landLaw2024 = Regime(
    "R2_LL2024", from: .written(2024, 8, 1), to: .written(2025, 7, 1),
    title: Bilingual("Luật Đất đai 2024", "Land Law 2024"))
  package static let commune = Regime(
    "R3_COMMUNE", from: .written(2025, 7, 1), to: .written(2026, 1, 1),
    title: Bilingual(
      "Luật Đất đai 2024, chính quyền hai cấp (Nghị định 151/2025)",
      "Land Law 2024, two-tier government (Decree 151/2025)"))
  package static let resolution254 = Regime(
    "R4_NQ254", from: .written(2026, 1, 1), to: .written(2026, 1, 31),
    title: Bilingual(
      "Luật Đất đai 2024 và Nghị quyết 254/2025/QH15", "Land Law 2024 and Resolution 254/2025/QH15"))
  package static let decree49 = Regime(
    "R5_ND49", from: .written(2026, 1, 31),
    title: Bilingual(
      "Luật Đất đai 2024, Nghị quyết 254/2025/QH15 và Nghị định 49/2026",
      "Land Law 2024, Resolution 254/2025/QH15 and Decree 49/2026"))

  package static let all = [landLaw2013, landLaw2024, commune, resolution254, decree49]
}
