namespace SmartVillage.Api.Http;

/// <summary>The routes of one resource.</summary>
internal interface IEndpointGroup
{
    /// <summary>Routes below <c>/api/v1</c>.</summary>
    IEnumerable<ApiRoute> Routes { get; }
}
