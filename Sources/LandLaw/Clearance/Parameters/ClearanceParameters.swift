package import Workflow

/// The dated numbers of the law of clearance.
///
/// Verified: read in the law itself, or in a source that quotes it, which the citation then says. Not verified:
/// recalled or our own reading, to be checked before anybody relies on it.
package enum ClearanceParameters {
  package static let all: [Parameter] =
    notice + inventory + plan + money + resettlement + enforcement + support + complaint
}
