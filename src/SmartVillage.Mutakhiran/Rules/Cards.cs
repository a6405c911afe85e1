namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Identity cards: who must have one, and their codes.</summary>
internal static class Cards
{
    /// <summary>From this age everybody has an electronic card (UU 24/2013 art. 63).</summary>
    public const int Age = 17;

    public const long None = 1;
    public const long Adult = 2;
    public const long Child = 3;

    /// <summary>The last status that says that nothing was recorded: 1 not yet obliged, 2 not yet recorded.</summary>
    public const long NotRecorded = 2;
}
