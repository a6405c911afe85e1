using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>One thing that has to be known about a resident.</summary>
/// <param name="Name">Name in JSON.</param>
/// <param name="Label">Name in Indonesian.</param>
public sealed record Element(string Name, string Label)
{
    /// <summary>Fields that must have been read.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Whether it is known.</summary>
    public required Func<Person, RuleContext, bool> IsFilled { get; init; }

    /// <summary>Whom it is asked of; everybody, unless it says otherwise.</summary>
    public Func<Person, RuleContext, bool> Applies { get; init; } = static (_, _) => true;
}
