/// The codes of the readiness items, `C01` to `C36`: what stands in the entry `checked` and names the tracks.
package enum ReadinessCode {
  package static let all: [String] = (1...36).map { $0 < 10 ? "C0\($0)" : "C\($0)" }
}
