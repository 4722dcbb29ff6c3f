import LandLaw
import Measures
import Tabular
import Testing
import Workflow

@testable import LandOperations

@Suite struct DemoFilesTests {
  @Test func `the same seed gives the same bytes, another gives others`() throws {
    let files = try DemoOffice(seed: 7).files
    #expect(try DemoOffice(seed: 7).files == files)
    let others = try DemoOffice(seed: 8).files
    for (one, other) in zip(files, others) where [.parties, .parcels, .cases, .entries].contains(one.kind) {
      #expect(one.csv != other.csv, "\(one.name)")
    }
  }

  @Test func `every text is in normal form C, as the database asks`() throws {
    for file in try DemoMade.demo.get().files {
      #expect(Array(VietnameseText.nfc(file.csv).utf8) == Array(file.csv.utf8), "\(file.name)")
    }
  }

  @Test func `what the report names stands there as it names it`() throws {
    let files = try DemoMade.demo.get().files
    let projects = try #require(files.first { $0.kind == .projects }).csv
    let directives = try #require(files.first { $0.kind == .directives }).csv
    let sites = try #require(files.first { $0.kind == .sites }).csv
    for code in ["DRW", "QTR", "TNH", "CCN", "GDD", "TTD", "NTR"] { #expect(projects.contains("\n\(code),")) }
    for code in ["TNT", "KHAC", "TS1", "TS2", "TS3"] { #expect(sites.contains("\n\(code),")) }
    #expect(directives.contains("xã Đăkrơwa, Đăk Blà, Hòa Bình"))
    // The only row that is not from the report is marked.
    #expect(projects.split(separator: "\n").filter { $0.hasSuffix(",yes") }.count == 1)
  }

  @Test func `there are at least 400 cases over 600 parcels in the three projects, and 42 lots`() throws {
    let demo = try DemoMade.demo.get()
    let reported = demo.clearances.prefix(3)
    #expect(reported.reduce(0) { $0 + $1.cases.count } >= 400)
    #expect(reported.reduce(0) { $0 + $1.parcels.count } >= 600)
    #expect(demo.clearances.map(\.place.project) == ["DRW", "QTR", "TNH", "TNTGP"])
    #expect(demo.lots.count { $0.site == "TNT" } == 42)
  }

  @Test func `every entry is of a kind that is defined, with its required fields`() throws {
    let demo = try DemoMade.demo.get()
    let definitions = Definitions.all + [LotDefinition.definition]
    let common = Set(CommonFields.all.map(\.name))
    for entry in demo.entries {
      let subject = subjectKind(of: entry.subject)
      let kinds = definitions.flatMap(\.kinds) + AttemptKinds.ofRound
      guard let kind = kinds.first(where: { $0.kind == entry.kind && $0.subject == subject }) else {
        Issue.record("\(entry.subject): no kind \(entry.kind) of \(subject)")
        continue
      }
      for field in kind.fields where field.isRequired {
        #expect(has(entry, field.name), "\(entry.subject) \(entry.kind): \(field.name) is missing")
      }
      for (name, value) in entry.fields {
        let field = kind.fields.first { $0.name == name }
        #expect(field != nil || common.contains(name), "\(entry.kind) has no field \(name)")
        if case .choice(let values) = field?.form {
          #expect(values.contains(value), "\(entry.kind) \(name)=\(value)")
        }
        if field?.form == .day { #expect(CivilDate(value) != nil, "\(entry.kind) \(name)=\(value)") }
      }
    }
  }

  @Test func `nothing happens after October 2021, and offices act on working days`() throws {
    let demo = try DemoMade.demo.get()
    for entry in demo.entries {
      #expect(entry.on <= DemoOffice.lastDay, "\(entry.subject) \(entry.kind)")
      #expect(demo.world.law.calendar.isWorking(entry.on), "\(entry.subject) \(entry.kind) \(entry.on)")
    }
  }

  @Test func `everybody is invented: marked so, and named once`() throws {
    let demo = try DemoMade.demo.get()
    let parties = demo.clearances.flatMap(\.parties)
    #expect(Set(parties.map(\.name)).count == parties.count)
    #expect(parties.allSatisfy { $0.identityNumber.isEmpty || $0.identityNumber.hasPrefix("000") })
    #expect(parties.contains { $0.name.hasPrefix("A ") || $0.name.hasPrefix("Y ") })
    for file in demo.files where [.parties, .parcels, .cases, .lots].contains(file.kind) {
      let rows = try CSVReader.records(in: Array(file.csv.utf8))
      let place = try #require(rows.first?.fields.firstIndex(of: "synthetic"))
      #expect(rows.dropFirst().allSatisfy { $0.fields[place] == "yes" }, "\(file.name)")
    }
  }

  private func has(_ entry: DemoEntry, _ field: String) -> Bool {
    switch field {
    case "amount": entry.amount != nil
    case "area_m2": entry.area != nil
    case "until": entry.until != nil
    case "effective_on": entry.effectiveOn != nil
    default: entry.fields.contains { $0.name == field }
    }
  }

  private func subjectKind(of code: String) -> SubjectKind {
    if code.contains("@") { return code.contains("-") ? "attempt" : "round" }
    if code.contains(":") { return "parcel" }
    if code.hasSuffix("-KD1") { return "compulsory_inventory" }
    if code.hasSuffix("-CC1") { return "recovery_enforcement" }
    if ["TNT", "KHAC", "TS1", "TS2", "TS3"].contains(code) { return "site" }
    if ["TNT-", "KHAC-", "TS1-", "TS2-", "TS3-"].contains(where: { code.hasPrefix($0) }) { return "lot" }
    return code.contains("-") ? "case" : "project"
  }
}
