namespace SmartVillage.Store.Queries;

/// <summary>What a list of residents may be narrowed by; null means not narrowed.</summary>
public sealed record ResidentFilter
{
    /// <summary>Our id of an area; everything below it counts.</summary>
    public long? AreaId { get; init; }

    /// <summary>Name of a hamlet.</summary>
    public string? Hamlet { get; init; }

    /// <summary>Number of an RW.</summary>
    public string? Rw { get; init; }

    /// <summary>Number of an RT.</summary>
    public string? Rt { get; init; }

    /// <summary>Code of sex.</summary>
    public long? Sex { get; init; }

    /// <summary>First birth date that is in, <c>yyyy-MM-dd</c>.</summary>
    public string? BornFrom { get; init; }

    /// <summary>Last birth date that is in.</summary>
    public string? BornTo { get; init; }

    /// <summary>Code of residency (<c>status</c> in OpenSID).</summary>
    public long? Residency { get; init; }

    /// <summary>Code of life status (<c>status_dasar</c>).</summary>
    public long? LifeStatus { get; init; }

    /// <summary>Our id of a family.</summary>
    public long? FamilyId { get; init; }

    /// <summary>Code of religion.</summary>
    public long? Religion { get; init; }

    /// <summary>Code of attained education.</summary>
    public long? EducationAttained { get; init; }

    /// <summary>Code of occupation.</summary>
    public long? Occupation { get; init; }

    /// <summary>Code of marital status.</summary>
    public long? MaritalStatus { get; init; }

    /// <summary>Code of citizenship.</summary>
    public long? Citizenship { get; init; }

    /// <summary>Start of the folded name.</summary>
    public string? FoldedNamePrefix { get; init; }

    /// <summary>Only rows that an edition after this one changed.</summary>
    public long? ChangedAfterEdition { get; init; }
}

/// <summary>Orders of a list of residents; our id breaks ties.</summary>
public enum ResidentSort
{
    /// <summary>By our id.</summary>
    Id,

    /// <summary>By folded name.</summary>
    Name,

    /// <summary>By birth date.</summary>
    BirthDate,
}

/// <summary>Where a page starts and how long it is.</summary>
/// <param name="AfterId">Our id of the last row of the page before, or null for the first page.</param>
/// <param name="Take">Rows at most.</param>
/// <param name="Sort">Order.</param>
/// <param name="Descending">Backwards.</param>
public sealed record ResidentPage(long? AfterId, int Take, ResidentSort Sort = ResidentSort.Id, bool Descending = false);
