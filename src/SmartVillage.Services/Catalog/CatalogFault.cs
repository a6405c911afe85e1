namespace SmartVillage.Services.Catalog;

/// <summary>Something wrong in an entry, in Indonesian, with the field it is about. Never repeats what was written there.</summary>
/// <param name="Field">Name of the field, as <c>channels[2].value</c>.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record CatalogFault(string Field, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Field}: {Message}";
}
