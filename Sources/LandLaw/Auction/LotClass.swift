/// What a lot is sold for and to whom: some numbers of the law differ by it.
package enum LotClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// Residential land to individuals.
  case residential = "RES_IND"
  /// Land for an investment project.
  case project = "PROJ"
  /// Sale of a public office with transfer of the land-use right (Nghị định 167/2017/NĐ-CP Đ.11).
  case officeSale = "OFFICE_SALE"
}
