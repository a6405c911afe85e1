using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>People by a text; made for texts that nearly everybody has for himself.</summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<string, Person> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _several = new(StringComparer.Ordinal);

    public PersonIndex(IEnumerable<Person> people, Func<Person, string?> text)
    {
        foreach (var person in people)
        {
            if (text(person) is not { Length: > 0 } key || _first.TryAdd(key, person))
            {
                continue;
            }

            if (!_several.TryGetValue(key, out var several))
            {
                _several.Add(key, several = [_first[key]]);
            }

            several.Add(person);
        }
    }

    /// <summary>People who share a text, two or more of them each time.</summary>
    public IEnumerable<IReadOnlyList<Person>> Shared => _several.Values;

    public Person? First(string? text) => text is null ? null : _first.GetValueOrDefault(text);

    /// <summary>Everybody who shares the text, when there are several.</summary>
    public IReadOnlyList<Person> Several(string? text) => text is not null && _several.TryGetValue(text, out var several) ? several : [];
}
