internal import LandSchema

/// Puts names together that belong to nobody: surnames and given names from the shipped lists, and one-syllable
/// names as Ba Na and Xơ Đăng people bear them after A or Y.
struct DemoNames {
  private let surnames: [String]
  private let givenNames: [(name: String, isFemale: Bool)]
  private var taken: Set<String> = []

  init() throws {
    surnames = try ReferenceTable(file: "surnames.csv").rows.compactMap { $0["surname"] }
    givenNames = try ReferenceTable(file: "given_names.csv").rows.compactMap { row in
      row["given_name"].map { ($0, row["sex"] == "female") }
    }
  }

  /// A name that was not given before: people who import a list look parties up by name.
  mutating func person(_ chance: inout DemoRandom, highlander: Bool) -> String {
    while true {
      let name = highlander ? Self.highlander(&chance) : lowlander(&chance)
      if taken.insert(name).inserted { return name }
    }
  }

  mutating func organisation(_ chance: inout DemoRandom, ward: String) -> String {
    let form = chance.pick(["Công ty TNHH Minh Họa", "Hợp tác xã Minh Họa", "Doanh nghiệp tư nhân Minh Họa"])
    return numbered(form, ward: ward)
  }

  mutating func community(ward: String) -> String { numbered("Cộng đồng dân cư thôn Minh Họa", ward: ward) }

  mutating func religious(ward: String) -> String { numbered("Cơ sở tôn giáo Minh Họa", ward: ward) }

  /// `Hợp tác xã Minh Họa 2 (xã Đăk Rơ Wa)`
  private mutating func numbered(_ form: String, ward: String) -> String {
    var number = 1
    while !taken.insert("\(form) \(number) (\(ward))").inserted { number += 1 }
    return "\(form) \(number) (\(ward))"
  }

  private func lowlander(_ chance: inout DemoRandom) -> String {
    let given = chance.pick(givenNames)
    let middle = chance.chance(30) ? (given.isFemale ? "Thị " : "Văn ") : ""
    return "\(chance.pick(surnames)) \(middle)\(given.name)"
  }

  /// `A` before a man's name, `Y` before a woman's; no surname.
  private static func highlander(_ chance: inout DemoRandom) -> String {
    "\(chance.pick(["A", "Y"])) \(chance.pick(onsets))\(chance.pick(rimes))"
  }

  private static let onsets = [
    "B", "By", "Bl", "Br", "Ch", "Đ", "Đr", "Gr", "H", "Hl", "Hm", "Hy", "J", "Jr", "K", "Kl", "Kr", "L",
    "M", "Ml", "Ng", "Nh", "P", "Pl", "Pr", "R", "S", "T", "Th", "Tr", "V", "X",
  ]
  private static let rimes = [
    "ưh", "ưn", "ơi", "ôn", "eo", "iu", "êng", "ăp", "ot", "uk", "âng", "oan", "im", "op", "ung", "ênh", "ơp",
    "ăm", "ưt", "âm",
  ]
}
