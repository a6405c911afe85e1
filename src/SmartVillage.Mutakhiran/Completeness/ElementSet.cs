using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>The elements of one form. What the source does not give at all is asked of nobody.</summary>
public sealed class ElementSet(IReadOnlyList<Element> elements)
{
    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<Element> Elements { get; } = elements;

    /// <summary>How much is known of a resident.</summary>
    public Filled Count(Person person, RuleContext village)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(village);
        var (known, asked) = (0, 0);
        foreach (var element in Elements)
        {
            if (village.Reads(element.Inputs) && element.Applies(person, village))
            {
                asked++;
                known += element.IsFilled(person, village) ? 1 : 0;
            }
        }

        return new Filled(known, asked);
    }

    /// <summary>Names of the elements that are missing.</summary>
    public IReadOnlyList<string> Missing(Person person, RuleContext village)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(village);
        List<string>? missing = null;
        foreach (var element in Elements)
        {
            if (!element.IsFilled(person, village) && village.Reads(element.Inputs) && element.Applies(person, village))
            {
                (missing ??= []).Add(element.Name);
            }
        }

        return missing ?? [];
    }
}
