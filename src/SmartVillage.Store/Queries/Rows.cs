using LinqToDB.Mapping;

namespace SmartVillage.Store.Queries;

/// <summary>Columns that every entity table has. Tombstones have no source key.</summary>
internal abstract class EntityRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("village_id")]
    public long VillageId { get; set; }

    [Column("source_key")]
    public long? SourceKey { get; set; }

    [Column("fingerprint")]
    public byte[] Fingerprint { get; set; } = [];

    [Column("changed_edition")]
    public long ChangedEdition { get; set; }

    [Column("block")]
    public byte[]? Block { get; set; }
}

/// <summary>What is read of a row to open it; the columns beside the block only filter and sort.</summary>
internal sealed class OpenableRow : EntityRow;

[Table("areas")]
internal sealed class AreaRow : EntityRow
{
    [Column("hamlet")]
    public string? Hamlet { get; set; }

    [Column("rw")]
    public string? Rw { get; set; }

    [Column("rt")]
    public string? Rt { get; set; }

    [Column("level")]
    public string? Level { get; set; }
}

[Table("families")]
internal sealed class FamilyRow : EntityRow
{
    [Column("head")]
    public long? Head { get; set; }

    [Column("area")]
    public long? Area { get; set; }

    [Column("social_class")]
    public long? SocialClass { get; set; }

    [Column("number_index")]
    public byte[]? NumberIndex { get; set; }
}

[Table("residents")]
internal sealed class ResidentRow : EntityRow
{
    [Column("nik_index")]
    public byte[]? NikIndex { get; set; }

    [Column("name_folded")]
    public string? NameFolded { get; set; }

    [Column("sex")]
    public long? Sex { get; set; }

    [Column("birth_date")]
    public string? BirthDate { get; set; }

    [Column("religion")]
    public long? Religion { get; set; }

    [Column("education_attained")]
    public long? EducationAttained { get; set; }

    [Column("occupation")]
    public long? Occupation { get; set; }

    [Column("marital_status")]
    public long? MaritalStatus { get; set; }

    [Column("citizenship")]
    public long? Citizenship { get; set; }

    [Column("residency")]
    public long? Residency { get; set; }

    [Column("life_status")]
    public long? LifeStatus { get; set; }

    [Column("family")]
    public long? Family { get; set; }

    [Column("area")]
    public long? Area { get; set; }

    [Column("household_number")]
    public string? HouseholdNumber { get; set; }
}

[Table("resident_events")]
internal sealed class ResidentEventRow : EntityRow
{
    [Column("resident")]
    public long? Resident { get; set; }

    [Column("kind")]
    public long? Kind { get; set; }

    [Column("event_at")]
    public string? EventAt { get; set; }
}

[Table("family_events")]
internal sealed class FamilyEventRow : EntityRow
{
    [Column("family")]
    public long? Family { get; set; }

    [Column("kind")]
    public long? Kind { get; set; }
}

[Table("households")]
internal sealed class HouseholdRow : EntityRow
{
    [Column("household_number")]
    public string? HouseholdNumber { get; set; }

    [Column("head")]
    public long? Head { get; set; }
}

[Table("benefits")]
internal sealed class BenefitRow : EntityRow
{
    [Column("target")]
    public long? Target { get; set; }
}

[Table("benefit_participants")]
internal sealed class BenefitParticipantRow : EntityRow
{
    [Column("benefit")]
    public long? Benefit { get; set; }

    [Column("participant_index")]
    public byte[]? ParticipantIndex { get; set; }
}

[Table("categories")]
internal sealed class CategoryRow : EntityRow
{
    [Column("status")]
    public long? Status { get; set; }
}

[Table("sellers")]
internal sealed class SellerRow : EntityRow
{
    [Column("resident")]
    public long? Resident { get; set; }

    [Column("status")]
    public long? Status { get; set; }
}

[Table("products")]
internal sealed class ProductRow : EntityRow
{
    [Column("seller")]
    public long? Seller { get; set; }

    [Column("category")]
    public long? Category { get; set; }

    [Column("status")]
    public long? Status { get; set; }

    [Column("name")]
    public string? Name { get; set; }

    [Column("price")]
    public long? Price { get; set; }
}

[Table("letter_requests")]
internal sealed class LetterRequestRow : EntityRow
{
    [Column("resident")]
    public long? Resident { get; set; }

    [Column("status")]
    public long? Status { get; set; }
}

[Table("complaints")]
internal sealed class ComplaintRow : EntityRow
{
    [Column("parent")]
    public long? Parent { get; set; }

    [Column("status")]
    public long? Status { get; set; }

    [Column("created_at")]
    public string? CreatedAt { get; set; }
}
