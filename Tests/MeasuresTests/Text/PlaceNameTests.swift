import Measures
import Testing

/// The 21 units of Kon Tum city in 2021, as the statistics office spells them.
private let units: [(code: String, name: PlaceName)] = [
  ("23281", "Phường Quang Trung"), ("23284", "Phường Duy Tân"), ("23287", "Phường Quyết Thắng"),
  ("23290", "Phường Trường Chinh"), ("23293", "Phường Thắng Lợi"), ("23296", "Phường Ngô Mây"),
  ("23299", "Phường Thống Nhất"), ("23302", "Phường Lê Lợi"), ("23305", "Phường Nguyễn Trãi"),
  ("23308", "Phường Trần Hưng Đạo"), ("23311", "Xã Đắk Cấm"), ("23314", "Xã Kroong"),
  ("23317", "Xã Ngọk Bay"),
  ("23320", "Xã Vinh Quang"), ("23323", "Xã Đắk Blà"), ("23326", "Xã Ia Chim"), ("23327", "Xã Đăk Năng"),
  ("23329", "Xã Đoàn Kết"), ("23332", "Xã Chư Hreng"), ("23335", "Xã Đắk Rơ Wa"), ("23338", "Xã Hòa Bình"),
].map { (code: $0.0, name: PlaceName($0.1)) }

private func codes(_ typed: String) -> [String] { codes(PlaceName(typed)) }

private func codes(_ typed: PlaceName) -> [String] {
  switch typed.find(among: units, by: \.name) {
  case .found(let unit): [unit.code]
  case .ambiguous(let units): units.map(\.code)
  case .unknown: []
  }
}

@Suite struct PlaceNameTests {
  @Test(arguments: [
    "xã Đăkrơwa", "Đăk Rơ Wa", "xã Đăk Rơ Wa", "dak ro wa", "Dak Ro Wa", "ĐĂK RƠ WA", "Đak Rơ Wa",
    "Đắc Rơ Wa", "dac ro wa",
    "Dakrowa", "x. Đăk Rơ Wa", "X.Đăk Rơ Wa", "xa dak ro wa", "XÃ ĐĂK RƠ WA", "  xã   Đăk  Rơ Wa ",
    "Đăk Rơ-Wa", "xã Đăk Rơwa",
    "xa\u{303} D\u{306}ak Ro\u{31B} Wa", "Ðăk Rơ Wa", "x dak rowa",
  ])
  func `one commune answers to all its spellings`(_ typed: String) { #expect(codes(typed) == ["23335"]) }

  @Test(arguments: [
    ("p. Quang Trung", "23281"), ("P.Quang Trung", "23281"), ("p quang trung", "23281"),
    ("phuong quang trung", "23281"),
    ("Phường Quang Trung", "23281"), ("Quang Trung", "23281"), ("quangtrung", "23281"),
    ("Ph. Duy Tân", "23284"),
    ("xã Hoà Bình", "23338"), ("xã Hòa Bình", "23338"), ("hoa binh", "23338"), ("Ngọc Bay", "23317"),
    ("ngok bay", "23317"),
    ("Chư H'reng", "23332"), ("Chư H’Reng", "23332"), ("chuhreng", "23332"), ("IaChim", "23326"),
    ("xã Ya Chim", "23326"),
    ("Đăk Blà", "23323"), ("dak bla", "23323"), ("Đăk Cấm", "23311"), ("tran hung dao", "23308"),
  ])
  func `units are found as people type them`(_ typed: String, _ code: String) {
    #expect(codes(typed) == [code])
  }

  @Test func `every unit is found by its name with and without accents, spaces and kind`() {
    for unit in units {
      let name = unit.name.written
      let bare = name.drop { $0 != " " }.dropFirst()
      let key = SearchableName.key(name)
      for typed in [
        name, String(bare), key, SearchableName.key(String(bare)), bare.filter { $0 != " " },
        name.uppercased(),
      ] {
        #expect(codes(typed) == [unit.code], "\(typed)")
      }
    }
  }

  @Test(arguments: [
    (
      "xã Đăkrơwa, Đăk Blà, Hòa Bình; phường Quang Trung, Thống Nhất, Trường Chinh, Thắng Lợi, Quyết Thắng, Duy Tân, Lê Lợi",
      ["23335", "23323", "23338", "23281", "23299", "23290", "23293", "23287", "23284", "23302"]
    ), ("phường Ngô Mây; xã Đăk Cấm", ["23296", "23311"]),
    ("phường Ngô Mây và xã Đăk Cấm", ["23296", "23311"]),
    ("xã Đăk Rơ Wa", ["23335"]), ("phường Quang Trung", ["23281"]), ("phường Thống Nhất", ["23299"]),
    ("xã Đăk Blà", ["23323"]),
    ("xã Ia Chim", ["23326"]), ("phường Quyết Thắng", ["23287"]), ("", []), (" ;, ", []),
  ])
  func `a list in a report names each of its units`(_ text: String, _ expected: [String]) {
    #expect(PlaceName.list(text).flatMap { codes($0) } == expected)
  }

  @Test func `a kind that is typed decides`() {
    #expect(PlaceName("TP Kon Tum").kind == .city)
    #expect(PlaceName("thành phố Kon Tum").kind == .city)
    #expect(PlaceName("tp. Kon Tum").key == "kontum")
    #expect(PlaceName("TT Plei Kần").kind == .townlet)
    #expect(PlaceName("thị trấn Plei Kần").key == "pleikan")
    #expect(PlaceName("thi xa An Khe").kind == .town)
    #expect(PlaceName("huyện Đăk Hà").kind == .ruralDistrict)
    #expect(PlaceName("Quang Trung").kind == nil)
    #expect(codes("phường Đăk Cấm") == [])
    #expect(PlaceName.key("P. Quang Trung") == (.ward, "quangtrung"))
  }

  @Test func `a word that may be a kind or part of the name is tried both ways`() {
    let places = ["Xã Xa Dung", "Xã Dung", "Phường Phương Mai", "Phường Mai"].map { PlaceName($0) }
    func found(_ typed: String) -> PlaceMatch<PlaceName> { PlaceName(typed).find(among: places) { $0 } }
    #expect(found("xã Xa Dung") == .found(places[0]))
    #expect(found("xã Dung") == .found(places[1]))
    #expect(found("Phương Mai") == .found(places[2]))
    #expect(found("phường Mai") == .found(places[3]))
    #expect(found("phuong mai") == .ambiguous([places[2], places[3]]))
  }

  @Test func `accents settle between names that are alike without them`() {
    let places = ["Phường Sa Pa", "Phường Sa Pả"].map { PlaceName($0) }
    #expect(PlaceName("sa pả").find(among: places) { $0 } == .found(places[1]))
    #expect(PlaceName("phường Sa Pa").find(among: places) { $0 } == .found(places[0]))
    #expect(PlaceName("sa pa").find(among: places) { $0 } == .ambiguous(places))
    #expect(PlaceName("Sa Pá").find(among: places) { $0 } == .ambiguous(places))
  }

  @Test func `numbered wards are found with and without their zero`() {
    #expect(PlaceName("Phường 01").key == PlaceName("P1").key)
    #expect(PlaceName("p.1").kind == .ward)
    #expect(PlaceName("P. 1").key == "1")
    #expect(PlaceName("Phường 10").key == "10")
  }

  @Test func `a misspelt name is answered with the nearest ones`() {
    func nearest(_ typed: String) -> [String] {
      guard case .unknown(let units) = PlaceName(typed).find(among: units, by: \.name) else {
        return ["found"]
      }
      return units.map(\.code)
    }
    #expect(nearest("Quang Trugn").first == "23281")
    #expect(nearest("krong").first == "23314")
    #expect(nearest("Đăk Nang Chi") == ["23327"])
    #expect(nearest("phường Đăk Cấm") == ["23311"])
    #expect(nearest("Hà Nội").isEmpty)
  }

  @Test func `five digits are a code`() {
    #expect(PlaceName(" 23335 ").code == "23335")
    #expect(PlaceName("00001").code == "00001")
    #expect(PlaceName("2333").code == nil)
    #expect(PlaceName("xã 23335").code == nil)
  }
}

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
    ("quangtrung", "quangtrugn", 1),
    ("dakbla", "dakbla", 0),
  ])
  func `slips are counted`(_ left: String, _ right: String, _ distance: Int) {
    #expect(Spelling.editDistance(left, right, atMost: 10) == distance)
    #expect(Spelling.editDistance(right, left, atMost: 10) == distance)
    #expect(Spelling.editDistance(left, right, atMost: distance) == distance)
    #expect(Spelling.editDistance(left, right, atMost: distance - 1) == nil)
  }

  @Test func `a bound never changes an answer within it`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    for _ in 0..<5_000 {
      func word() -> String {
        String(
          (0..<Int.random(in: 0...7, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
      }
      let (left, right) = (word(), word())
      let full = Spelling.editDistance(left, right, atMost: 100) ?? -1
      for limit in 0...4 {
        guard Spelling.editDistance(left, right, atMost: limit) == (full <= limit ? full : nil) else {
          Issue.record("\(left) \(right) within \(limit), seed \(seed)")
          return
        }
      }
    }
  }
}
