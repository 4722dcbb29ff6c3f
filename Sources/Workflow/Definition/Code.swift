/// A public code such as `plan_posted`: what stands in files, in JSON and in the database.
package struct Code<Tag>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible
{
  package let text: String
  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  package var description: String { text }
}

extension Code: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

package enum KindTag: Sendable {}
package enum SubjectTag: Sendable {}
package enum TrackTag: Sendable {}
package enum StateTag: Sendable {}
package enum IntervalTag: Sendable {}
package enum ParameterTag: Sendable {}
package enum RegimeTag: Sendable {}

/// The kind of an entry: `payment`.
package typealias Kind = Code<KindTag>
/// The kind of a subject: `case`, `compulsory_inventory`; or of what a dossier inherits from: `project`, `site`.
package typealias SubjectKind = Code<SubjectTag>
/// One of the parallel lines of a subject's life: `plan`.
package typealias TrackName = Code<TrackTag>
/// A place on a track: `posted`.
package typealias State = Code<StateTag>
/// What an opening and a closing entry bracket: `suspension`.
package typealias IntervalName = Code<IntervalTag>
/// A dated number of the law: `NOTICE_AGRI`.
package typealias ParameterCode = Code<ParameterTag>
/// A version of the law: `R1_LL2013`.
package typealias RegimeCode = Code<RegimeTag>
