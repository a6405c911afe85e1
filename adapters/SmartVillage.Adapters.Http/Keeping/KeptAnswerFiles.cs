using System.Text.Json;

namespace SmartVillage.Adapters.Http.Keeping;

/// <summary>An answer as it was received, with its age.</summary>
/// <param name="Body">The text.</param>
/// <param name="FetchedAt">When.</param>
/// <param name="ETag">To ask again whether it still holds.</param>
public sealed record KeptAnswer(string Body, DateTimeOffset FetchedAt, string? ETag);

/// <summary>
/// Last good answers in a folder, so that they are there when both the network and this process were away. Open data only. A folder that cannot be written keeps
/// nothing and breaks nothing.
/// </summary>
public sealed class KeptAnswerFiles(string? folder)
{
    /// <summary>What was kept under a name; null when there is nothing that can be read.</summary>
    public async Task<KeptAnswer?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (PathOf(name) is not { } path || !File.Exists(path))
        {
            return null;
        }

        try
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            return JsonSerializer.Deserialize(text, KeepingJsonContext.Default.KeptAnswer) is { Body: not null } kept ? kept : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer in place of the one before.</summary>
    public async Task WriteAsync(string name, KeptAnswer answer, CancellationToken cancellationToken)
    {
        if (PathOf(name) is not { } path)
        {
            return;
        }

        var half = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(half, JsonSerializer.Serialize(answer, KeepingJsonContext.Default.KeptAnswer), cancellationToken);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // The answer is still in memory; the next one is tried again.
        }
    }

    private string? PathOf(string name) => folder is null ? null : Path.Combine(folder, $"{name}.json");
}
