using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SmartVillage.Tests.Shared;

/// <summary>Every log line of a host with all that a sink could write: message, fields, exception.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ILoggerFactory
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Capture(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Nothing but this writes.");

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Capture(CapturedLogs owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}")) : string.Empty;
            owner.Lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {fields} {exception}");
        }
    }
}
