import LandStore
import Measures
import TestSupport
import Testing

@Suite struct PlaceResolverTests {
  private static let before = CivilDate(dayNumber: 18_931)  // 2021-10-31
  private static let after = CivilDate(dayNumber: 20_301)  // 2025-08-01

  private func resolver() async throws -> PlaceResolver {
    try await TestDatabase.rolledBack { try PlaceResolver($0) }
  }

  @Test(arguments: [
    ("23335", "23335"), ("xã Đăk Rơ Wa", "23335"), ("Dak Ro Wa", "23335"), ("xã Đăkrơwa", "23335"),
    ("Đắk Rơ Wa", "23335"), ("p. Quang Trung", "23281"), ("phường quang trung", "23281"),
    ("Ngok Bay", "23317"),
  ])
  func `a place is found however it is typed`(typed: String, code: String) async throws {
    #expect(try await resolver().find(typed, on: Self.before).code == code)
  }

  @Test func `a code names another unit on another day`() async throws {
    let places = try await resolver()
    #expect(try places.find("23293", on: Self.before).title == "phường Thắng Lợi")
    #expect(try places.find("23293", on: Self.after).title == "phường Kon Tum")
  }

  @Test func `a unit that has been merged is named with its days`() async throws {
    let places = try await resolver()
    #expect {
      try places.find("xã Hòa Bình", on: Self.after)
    } throws: { error in
      guard case .notOnDay(_, _, let units) = error as? PlaceRefusal else { return false }
      return units.map(\.code) == ["23338"]
    }
  }

  @Test func `a slip of the finger gets a suggestion, and of two places none is guessed`() async throws {
    let places = try await resolver()
    #expect {
      try places.find("xã Đăk Rơ Va", on: Self.before)
    } throws: { error in
      guard case .unknown(_, let near) = error as? PlaceRefusal else { return false }
      return near.first?.code == "23335"
    }
    let twin = AdministrativeUnit(
      code: "99999", name: "Quang Trung", kind: "phường", district: nil, province: "Gia Lai",
      validFrom: CivilDate(dayNumber: 0), validTo: nil)
    let known = try await TestDatabase.rolledBack { try AdministrativeUnit.all($0) }
    #expect(throws: PlaceRefusal.self) {
      try PlaceResolver(known + [twin]).find("Quang Trung", on: Self.before)
    }
  }

  @Test func `what became of a commune can be looked up`() async throws {
    let found = try await TestDatabase.rolledBack { try Succession.all(of: "23281", $0) }
    #expect(found.map(\.new.title) == ["phường Kon Tum"])
  }
}
