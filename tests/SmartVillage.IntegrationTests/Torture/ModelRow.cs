namespace SmartVillage.IntegrationTests.Torture;

/// <summary>A row of the model. <see cref="Being"/> says which person it is, whatever ids and numbers OpenSID gives it; the copy never sees it.</summary>
internal sealed class ModelRow(string?[] values, long being)
{
    public string?[] Values { get; set; } = values;

    public long Being { get; } = being;

    public ModelRow Copy() => new([.. Values], Being);
}
