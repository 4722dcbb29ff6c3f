package import Measures
package import PostgresAccess

/// Rows to build a test on. Every argument has a default: a test states only what it is about.
package enum Sample {
  package static func project(code: String = "DRW", _ db: borrowing Session) throws -> Int64 {
    try db.value(
      Int64.self,
      """
      INSERT INTO project (code, name, kind, synthetic) VALUES (\(code), 'Dự án chỉnh trang đô thị', 'clearance', true)
      RETURNING id
      """)
  }

  package static func site(code: String = "TNT", _ db: borrowing Session) throws -> Int64 {
    try db.value(
      Int64.self,
      "INSERT INTO site (code, name, synthetic) VALUES (\(code), 'Khu đất phía Nam', true) RETURNING id")
  }

  package static func party(code: String = "HO-0012", _ db: borrowing Session) throws -> Int64 {
    try db.value(
      Int64.self,
      """
      INSERT INTO party (code, kind, name, name_key, synthetic)
      VALUES (\(code), 'household', 'A Gió', 'a gio', true) RETURNING id
      """)
  }

  /// A unit and its row of compensation_case.
  package static func `case`(
    code: String = "DRW-0012", project: Int64, party: Int64, _ db: borrowing Session
  ) throws -> Int64 {
    let unit = try db.value(
      Int64.self,
      "INSERT INTO unit (kind, code, level, project_id) VALUES ('case', \(code), 1, \(project)) RETURNING id")
    try db.execute("INSERT INTO compensation_case (id, party_id, synthetic) VALUES (\(unit), \(party), true)")
    return unit
  }

  /// A unit and its row of project_parcel, in xã Đăk Rơ Wa as of October 2021.
  @discardableResult
  package static func parcel(
    sheet: Int = 12, plot: String = "345", ward: String = "23335",
    numberedOn: CivilDate? = CivilDate(year: 2021, month: 10, day: 1), project: Int64, _ db: borrowing Session
  ) throws -> Int64 {
    let code = "DRW:\(ward)/\(sheet)/\(plot)"
    let unit = try db.value(
      Int64.self,
      "INSERT INTO unit (kind, code, level, project_id) VALUES ('parcel', \(code), 2, \(project)) RETURNING id"
    )
    try db.execute(
      """
      INSERT INTO project_parcel (id, project_id, unit_code, numbered_on, sheet, plot, area, synthetic)
      VALUES (\(unit), \(project), \(ward), \(numberedOn), \(sheet), \(plot), 125.4, true)
      """)
    return unit
  }

  package static func lot(label: String = "A07", site: Int64, _ db: borrowing Session) throws -> Int64 {
    let unit = try db.value(
      Int64.self,
      "INSERT INTO unit (kind, code, level, site_id) VALUES ('lot', \("TNT-" + label), 3, \(site)) RETURNING id"
    )
    try db.execute(
      "INSERT INTO lot (id, site_id, label, area, synthetic) VALUES (\(unit), \(site), \(label), 133, true)")
    return unit
  }

  /// - Returns: the number of the entry.
  @discardableResult
  package static func entry(
    unit: Int64, subject: String = "case", kind: String = "notice_issued", ordinal: Int = 0,
    on day: CivilDate? = CivilDate(year: 2021, month: 10, day: 1), supersedes: Int64? = nil,
    fields: String = "{}",
    _ db: borrowing Session
  ) throws -> Int64 {
    try db.value(
      Int64.self,
      """
      INSERT INTO entry (seal, unit_id, subject, kind, ordinal, on_day, supersedes, fields, recorded_by, recorded_at)
      VALUES (1, \(unit), \(subject), \(kind), \(Int16(ordinal)), \(day), \(supersedes), \(fields)::text::jsonb,
        'văn thư', '2021-10-02')
      RETURNING id
      """)
  }
}
