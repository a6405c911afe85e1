using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Nib;

/// <summary>Licences, projects and code lists of the national register (OSS RBA), for whoever holds a key of a ministry, agency or region.</summary>
public interface ILicenseRegistry
{
    /// <summary>Where an application for a licence stands. <see cref="AnswerStatus.Invalid"/> for what cannot be an id, without asking.</summary>
    /// <param name="licenseId">Id that OSS gave to the application (<c>id_izin</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<AdapterAnswer<LicenseState>> CheckLicenseAsync(string licenseId, CancellationToken cancellationToken);

    /// <summary>What an application for a licence is about.</summary>
    Task<AdapterAnswer<LicenseRecord>> InquireLicenseAsync(string licenseId, CancellationToken cancellationToken);

    /// <summary>Projects (lines of business at a place) behind a business number.</summary>
    Task<AdapterAnswer<IReadOnlyList<BusinessProject>>> ListProjectsAsync(string nib, CancellationToken cancellationToken);

    /// <summary>One of the register's code lists.</summary>
    /// <param name="code">Number of the list, as <c>32</c> for areas.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<AdapterAnswer<IReadOnlyList<IReadOnlyDictionary<string, string>>>> ListReferencesAsync(string code, CancellationToken cancellationToken);
}

/// <summary>Where an application for a licence stands.</summary>
/// <param name="LicenseId">Its id.</param>
/// <param name="Nib">The business.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Code">Code of the state (appendix 10 of the document), as <c>58</c>.</param>
/// <param name="Text">The register's words for it.</param>
public sealed record LicenseState(string LicenseId, string? Nib, string? ProjectId, string Code, string? Text);

/// <summary>What an application for a licence is about; who handed it in is not taken over.</summary>
/// <param name="LicenseId">Its id.</param>
/// <param name="Kind">Code of the licence.</param>
/// <param name="Area">Ten digits of the area.</param>
/// <param name="Authority">00 state, 01 province, 02 regency or city.</param>
/// <param name="Projects">Projects.</param>
/// <param name="Papers">Licences that belong to it.</param>
public sealed record LicenseRecord(string LicenseId, string? Kind, string? Area, string? Authority, IReadOnlyList<BusinessProject> Projects, IReadOnlyList<LicensePaper> Papers);

/// <summary>A line of business at a place.</summary>
/// <param name="Id">Id of the register.</param>
/// <param name="Kbli">Five digits; null when the register says something else.</param>
/// <param name="Description">What is done.</param>
/// <param name="Risk">Risk, in the register's words.</param>
public sealed record BusinessProject(string? Id, string? Kbli, string? Description, string? Risk);

/// <summary>A licence on a checklist.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Office">Who gives it.</param>
/// <param name="Number">Its number, once it was given.</param>
/// <param name="IssuedOn">When.</param>
public sealed record LicensePaper(string? Name, string? Office, string? Number, DateOnly? IssuedOn);
