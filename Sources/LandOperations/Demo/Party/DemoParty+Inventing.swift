extension DemoParty {
  /// Mostly households; organisations and the like have no resettlement.
  init(
    _ place: DemoPlace, number: Int, _ script: CaseScript, names: inout DemoNames, _ chance: inout DemoRandom
  ) {
    let draw = script.resettlement == .none ? chance.number(0...99) : 50
    let kind: Kind =
      switch draw {
      case 0...2: .organisation
      case 3: .community
      case 4: .religious
      case 5...14: .person
      default: .household
      }
    let name =
      switch kind {
      case .organisation: names.organisation(&chance, ward: place.ward)
      case .community: names.community(ward: place.ward)
      case .religious: names.religious(ward: place.ward)
      case .household, .person: names.person(&chance, highlander: chance.chance(place.highlanders))
      }
    let isHome = kind == .household || kind == .person
    self.init(
      code: "\(place.project)-H\(Self.padded(number, 3))", kind: kind, name: name,
      representative: isHome ? "" : names.person(&chance, highlander: false),
      socialProtection: kind == .household && chance.chance(6) ? chance.pick(Self.protections) : "",
      identityNumber: isHome ? "000\(Self.padded(chance.number(1...999_999_999), 9))" : "",
      address: "\(place.ward.hasPrefix("phường") ? "Tổ" : "Thôn") \(chance.number(1...9)), \(place.ward)")
  }

  private static let protections = ["hộ nghèo", "người có công với cách mạng", "người hưởng bảo trợ xã hội"]

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
