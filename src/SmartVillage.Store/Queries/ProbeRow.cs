using LinqToDB.Mapping;

namespace SmartVillage.Store.Queries;

[Table("villages")]
internal sealed class ProbeRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("probe")]
    public string? Probe { get; set; }

    [Column("maps")]
    public string? Maps { get; set; }
}
