internal import LandSchema
internal import Tabular

/// What the report of October 2021 says of projects, sites and directives, as shipped, with the one invented project
/// added. Nothing is filled in that the report leaves open.
struct ReportedFacts: Sendable {
  let projects: String
  let sites: String
  let directives: String

  init() throws {
    projects = try Self.table("projects", adding: [Self.southOfTranNhanTong], marking: true)
    sites = try Self.table("sites", adding: [], marking: false)
    directives = try Self.table("directives", adding: [], marking: false)
  }

  private static let southOfTranNhanTong = [
    "code": DemoPlace.southOfTranNhanTong.project,
    "name":
      "Giải phóng mặt bằng khu đất phía Nam đường Trần Nhân Tông (đoạn Lê Hồng Phong - Phan Đình Phùng) – dữ liệu minh họa",
    "kind": "clearance", "wards": DemoPlace.southOfTranNhanTong.ward,
  ]

  /// - Parameter marking: a further column tells the invented rows from the reported ones.
  private static func table(_ name: String, adding rows: [[String: String]], marking: Bool) throws -> String {
    let table = try ReferenceTable(file: "kontum-2021-10/\(name).csv")
    var writer = CSVWriter(lineEnding: .lf)
    writer.append(table.columns + (marking ? ["synthetic"] : []))
    for row in table.rows {
      writer.append(table.columns.map { row[$0] ?? "" } + (marking ? ["no"] : []))
    }
    for row in rows { writer.append(table.columns.map { row[$0] ?? "" } + (marking ? ["yes"] : [])) }
    return writer.text
  }
}
