using Microsoft.Extensions.Logging;

namespace SmartVillage.Schedules.Tests;

/// <summary>Keeps the newest line of a log.</summary>
internal sealed class LastLine<T> : ILogger<T>
{
    public LogLevel Level { get; private set; }

    public int Id { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        (Level, Id, Text) = (logLevel, eventId.Id, formatter(state, exception));
}
