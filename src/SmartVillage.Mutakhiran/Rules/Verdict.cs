using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>What a rule says about one row; the default says that all is well.</summary>
internal readonly record struct Verdict
{
    private const char Between = '\u001f';

    private Verdict(Severity? severity, string tested, long? other) => (Severity, Tested, Other) = (severity, tested, other);

    /// <summary>How bad, or nothing.</summary>
    public Severity? Severity { get; }

    /// <summary>The values that were judged. An exception holds for as long as they stay; nothing that only time changes belongs in it.</summary>
    public string? Tested { get; }

    /// <summary>Our id of the other one.</summary>
    public long? Other { get; }

    public static Verdict Broken(Severity severity, params ReadOnlySpan<string?> tested) => new(severity, string.Join(Between, tested), null);

    /// <summary>Name of the case that other villages have in common.</summary>
    public string? Case { get; private init; }

    /// <summary>The same about somebody else, too.</summary>
    public Verdict With(long? other) => new(Severity, Tested ?? string.Empty, other);

    /// <summary>The same as part of a case.</summary>
    public Verdict In(string name) => this with { Case = name };

    /// <summary>The same with more values that were judged.</summary>
    public Verdict And(params ReadOnlySpan<string?> tested) => new(Severity, $"{Tested}{Between}{string.Join(Between, tested)}", Other);
}
