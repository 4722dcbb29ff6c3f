internal import CLibPQ
internal import Logging

/// Passes the server's notices to the log: warnings as warnings, the rest for debugging.
final class Notices {
  private let logger: Logger?

  init(_ logger: Logger?) { self.logger = logger }

  /// This object must live as long as `handle` does.
  func listen(on handle: OpaquePointer) {
    PQsetNoticeReceiver(
      handle,
      { context, result in
        guard let context else { return }
        Unmanaged<Notices>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.log(result) }
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func log(_ result: OpaquePointer?) {
    guard let logger, let message = ErrorField.message.read(result) else { return }
    let severity = ErrorField.severity.read(result) ?? "NOTICE"
    let state = ErrorField.sqlState.read(result) ?? ""
    logger.log(
      level: severity == "WARNING" ? .warning : .debug, "\(message)",
      metadata: ["severity": "\(severity)", "sqlstate": "\(state)"])
  }
}
