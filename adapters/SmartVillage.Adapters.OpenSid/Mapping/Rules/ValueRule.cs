using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>
/// How values of one kind become canonical. A column may arrive as text, number or time depending on the release, so a rule takes all three; NULL never reaches it.
/// </summary>
internal abstract class ValueRule
{
    public abstract NormalisedValue FromText(string value);

    public virtual NormalisedValue FromNumber(long value) => FromText(NumberTexts.Of(value));

    public virtual NormalisedValue FromTime(MySqlDateTime value) => FromText(TimeTexts.Raw(value));
}
