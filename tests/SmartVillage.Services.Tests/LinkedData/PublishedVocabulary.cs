using System.Text.Json;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>What SEMIC publishes about CPSV-AP 3.2.0: the whole context in both shapes in which it stood at its address, and the whole of the shapes.</summary>
internal static class PublishedVocabulary
{
    /// <summary>The context with terms like <c>PublicService.name</c>.</summary>
    public static JsonElement Flat { get; } = Read("cpsv-ap-3.2.0-context-flat.json").GetProperty("@context");

    /// <summary>The context with terms like <c>name</c> that count inside of a class.</summary>
    public static JsonElement Scoped { get; } = Read("cpsv-ap-3.2.0-context-scoped.json").GetProperty("@context");

    /// <summary>Shapes by class.</summary>
    public static JsonElement Shapes { get; } = Read("cpsv-ap-3.2.0-shapes.json").GetProperty("shapes");

    private static JsonElement Read(string name)
    {
        using var stream = typeof(PublishedVocabulary).Assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
