//! The departments of a tenant as one stream, parents before their children.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::fmt;
use std::future::poll_fn;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::str::FromStr;
use std::task::{Context, Poll};
use std::vec;

use futures_core::Stream;
use futures_core::stream::FusedStream;
use serde_json::{Value, json};
use vendor_client_core::{CallOptions, ErrorKind, Pages, Position};

use crate::directory::operation::FILTER_DEPARTMENTS;
use crate::directory::request::FilterDepartments;
use crate::directory::{
    AbnormalRecord, Department, DepartmentField, DepartmentPage, Directory, EmployeeIdType, Filter,
    FilterField, RowError,
};
use crate::{DepartmentIdType, Error, ErrorCode};

/// The ID of the root department, which is the tenant itself.
const ROOT: &str = "0";
/// How many parents one filter takes.
const PARENTS: usize = 100;
/// How many departments one page has at most.
const PAGE_SIZE: u32 = 100;
/// How many filters are walked at once, unless set. With 150 ms an answer that is the documented 50 requests a second.
const AT_ONCE: usize = 8;
/// How many pages may wait for the caller. More are not asked for.
const PAGES_WAITING: usize = 16;

impl Directory {
    /// Streams all departments of the tenant, parents before their children.
    ///
    /// ```no_run
    /// use feishu_directory::directory::DepartmentField;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut tree = client.directory().department_tree([DepartmentField::Name]);
    /// while let Some(department) = tree.try_next().await? {
    ///     println!("{:?} below {:?}", department.name, department.parent_department_id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It calls [`filter_departments`](Self::filter_departments) with up to 100 parents in each filter and up to 100
    /// departments on each page, several filters at once and within the rate limits. A tenant of 100,000 departments
    /// takes little more than 1,000 requests, which is a minute's quota.
    ///
    /// The walk needs the fields `department_id`, `parent_department_id` and `has_child`, and asks for them besides
    /// `fields`. Where the scope for `has_child` is missing it still works, and asks for the children of every
    /// department.
    ///
    /// A field that could not be read, for want of a scope or because the vendor's service failed, is missing from its
    /// department like one that has no value. [`abnormal`](DepartmentTree::abnormal) tells the two apart, and
    /// [`unread_fields`](DepartmentTree::unread_fields) says at the end whether anything is missing at all.
    ///
    /// # Errors
    ///
    /// What a call says, after all departments that came before it. The stream ends there;
    /// [`position`](DepartmentTree::position) tells where another one can go on. A department that comes without its ID
    /// is an error of kind [`Paging`](ErrorKind::Paging), and so is one that may not be read (see
    /// [`skip_unreadable`](DepartmentTree::skip_unreadable)): what is below it would be missing.
    pub fn department_tree(
        &self,
        fields: impl IntoIterator<Item = DepartmentField>,
    ) -> DepartmentTree {
        let mut asked = vec![
            DepartmentField::DepartmentId,
            DepartmentField::ParentDepartmentId,
            DepartmentField::HasChild,
        ];
        for field in fields {
            if !asked.contains(&field) {
                asked.push(field);
            }
        }
        DepartmentTree {
            request: Template {
                directory: self.clone(),
                fields: asked,
                department_id_type: None,
                employee_id_type: None,
                options: CallOptions::default(),
            },
            at_once: AT_ONCE,
            parents: PARENTS,
            skip_unreadable: false,
            waiting: VecDeque::from([Found { id: ROOT.to_owned(), page: 0 }]),
            resumed: VecDeque::new(),
            branches: Vec::new(),
            arrived: VecDeque::new(),
            pages: 0,
            seen: HashSet::new(),
            hasher: RandomState::new(),
            unreadable: Vec::new(),
            abnormal: None,
            unread_fields: BTreeMap::new(),
            failed: None,
            over: false,
        }
    }
}

/// The departments of a tenant, parents before their children, as a [`Stream`].
///
/// [`Directory::department_tree`] makes one, and describes it.
#[must_use = "nothing is sent before the first department is asked for"]
pub struct DepartmentTree {
    request: Template,
    at_once: usize,
    /// How many parents go into one filter.
    parents: usize,
    skip_unreadable: bool,
    /// Departments whose children nobody has asked for yet.
    waiting: VecDeque<Found>,
    /// Filters of an earlier walk, and where each goes on.
    resumed: VecDeque<(Vec<String>, Position)>,
    /// Filters with pages that the caller does not have yet.
    branches: Vec<Branch>,
    /// Pages that wait for the caller, in the order in which they came.
    arrived: VecDeque<Arrived>,
    /// How many pages have come.
    pages: u64,
    /// Hashes of the IDs that came. A department that moves meanwhile may come twice, and must not be walked in circles.
    seen: HashSet<u64>,
    hasher: RandomState,
    unreadable: Vec<AbnormalRecord>,
    /// Of the department that was given last.
    abnormal: Option<AbnormalRecord>,
    /// How many departments lack a field, by its name. The records themselves could be as many as the departments.
    unread_fields: BTreeMap<String, u64>,
    failed: Option<Error>,
    /// The end, or the error, has been given.
    over: bool,
}

/// What all requests of a walk have in common.
struct Template {
    directory: Directory,
    fields: Vec<DepartmentField>,
    department_id_type: Option<DepartmentIdType>,
    employee_id_type: Option<EmployeeIdType>,
    options: CallOptions,
}

impl Template {
    fn children_of(&self, parents: &[Found]) -> FilterDepartments {
        // One page of the vendor's says that `in` does not work for parents. Where it is not needed it is not used.
        let filter = match parents {
            [only] => Filter::children_of(&only.id),
            several => {
                let ids = several.iter().map(|parent| &parent.id);
                Filter::any_of(FilterField::ParentDepartmentId, ids)
            }
        };
        let request = self.directory.filter_departments(filter, self.fields.clone());
        let mut request = request.page_size(PAGE_SIZE).options(self.options.clone());
        if let Some(kind) = &self.department_id_type {
            request = request.department_id_type(kind.clone());
        }
        if let Some(kind) = &self.employee_id_type {
            request = request.employee_id_type(kind.clone());
        }
        request
    }
}

/// A department that may have children.
struct Found {
    id: String,
    /// The number of the page that it came on; 0 if it was known from the start.
    page: u64,
}

/// The children of several departments, page by page.
struct Branch {
    number: u64,
    parents: Vec<Found>,
    pages: Pages<FilterDepartments>,
    /// Whether all pages have come.
    done: bool,
    /// Where the first page is that the caller does not have in whole.
    at: Position,
}

struct Arrived {
    /// Pages are numbered from 1 as they come.
    number: u64,
    /// The branch, by its number.
    branch: u64,
    /// Where the branch goes on behind this page.
    next: Option<Position>,
    /// Each with what the page says could not be read of it.
    departments: vec::IntoIter<(Department, Option<AbnormalRecord>)>,
}

impl DepartmentTree {
    /// Begins below this department instead of the root. The department itself is left out.
    ///
    /// The ID is of the kind that [`department_id_type`](Self::department_id_type) names.
    pub fn below(mut self, department_id: impl Into<String>) -> Self {
        self.waiting = VecDeque::from([Found { id: department_id.into(), page: 0 }]);
        self
    }

    /// Continues where another walk stopped: see [`position`](Self::position).
    pub fn start_at(mut self, position: TreePosition) -> Self {
        self.waiting = position.waiting.into_iter().map(|id| Found { id, page: 0 }).collect();
        self.resumed = position.branches.into();
        self
    }

    /// Which kind of department ID is used, in the answers and in [`below`](Self::below). `open_department_id` by default.
    pub fn department_id_type(mut self, kind: DepartmentIdType) -> Self {
        self.request.department_id_type = Some(kind);
        self
    }

    /// Which kind of employee ID the answers hold. `open_id` by default.
    pub fn employee_id_type(mut self, kind: EmployeeIdType) -> Self {
        self.request.employee_id_type = Some(kind);
        self
    }

    /// Sends each request with these options.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.request.options = options;
        self
    }

    /// How many filters are walked at once: 8 by default, and at least 1. The rate limits hold all the same.
    pub fn at_once(mut self, filters: usize) -> Self {
        self.at_once = filters.max(1);
        self
    }

    /// Leaves out departments that cannot be read, with all that is below them, instead of ending with an error.
    /// [`unreadable`](Self::unreadable) tells which they were.
    pub fn skip_unreadable(mut self) -> Self {
        self.skip_unreadable = true;
        self
    }

    /// The departments that were left out so far.
    pub fn unreadable(&self) -> &[AbnormalRecord] {
        &self.unreadable
    }

    /// What could not be read of the department that came last: its fields, each with the reason. `None` if it is whole.
    pub fn abnormal(&self) -> Option<&AbnormalRecord> {
        self.abnormal.as_ref()
    }

    /// The fields that could not be read, each with how many departments lack it so far. It is empty if all that came is
    /// whole.
    pub fn unread_fields(&self) -> &BTreeMap<String, u64> {
        &self.unread_fields
    }

    /// The next department, or `None` when the tree is whole.
    ///
    /// Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// See [`Directory::department_tree`]. After an error the same comes each time, and never `None`.
    pub async fn try_next(&mut self) -> Result<Option<Department>, Error> {
        if let (true, Some(error)) = (self.over, &self.failed) {
            return Err(error.clone());
        }
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Where the walk is: one that starts there skips nothing that this one has not given.
    ///
    /// The departments of the page that the caller is on come once more, even those that it has. The position holds page
    /// tokens, which last as long as the vendor lets them.
    pub fn position(&self) -> TreePosition {
        // What came on a page that the caller does not have in whole will be found again.
        let known = self.arrived.front().map_or(self.pages + 1, |page| page.number);
        let ids = |found: &Found| (found.page < known).then(|| found.id.clone());
        let mut waiting: Vec<_> = self.waiting.iter().filter_map(ids).collect();
        let mut branches: Vec<_> = self.resumed.iter().cloned().collect();
        for branch in &self.branches {
            let parents: Vec<_> = branch.parents.iter().filter_map(ids).collect();
            if parents.len() == branch.parents.len() {
                branches.push((parents, branch.at.clone()));
            } else {
                // None of its pages has been given, since those with its parents come first.
                waiting.extend(parents);
            }
        }
        TreePosition { waiting, branches }
    }

    /// Asks for what can be asked for, and takes what has come.
    fn advance(&mut self, cx: &mut Context<'_>) {
        while self.failed.is_none() && self.arrived.len() < PAGES_WAITING {
            self.branch_off();
            let mut came = false;
            for index in 0..self.branches.len() {
                let branch = &mut self.branches[index];
                if branch.done {
                    continue;
                }
                match Pin::new(&mut branch.pages).poll_next(cx) {
                    Poll::Pending => continue,
                    Poll::Ready(None) => branch.done = true,
                    Poll::Ready(Some(Ok(page))) => self.take(index, page.into_data()),
                    Poll::Ready(Some(Err(error))) => self.refused(index, error),
                }
                came = true;
                if self.failed.is_some() {
                    return;
                }
            }
            if !came {
                return;
            }
        }
    }

    /// Begins to walk filters, as many as may be. One that is not full waits for more parents to be found, as long as
    /// something is on its way: requests are what the quota counts.
    fn branch_off(&mut self) {
        let mut open = self.branches.iter().filter(|branch| !branch.done).count();
        while open < self.at_once {
            let (parents, at) = if let Some((parents, at)) = self.resumed.pop_front() {
                (parents.into_iter().map(|id| Found { id, page: 0 }).collect(), at)
            } else if self.waiting.len() >= self.parents || (open == 0 && !self.waiting.is_empty())
            {
                let count = self.parents.min(self.waiting.len());
                (self.waiting.drain(..count).collect::<Vec<_>>(), Position::Token(None))
            } else {
                return;
            };
            let pages = Pages::new(self.request.children_of(&parents)).start_at(at.clone());
            let number = self.branches.last().map_or(1, |branch| branch.number + 1);
            self.branches.push(Branch { number, parents, pages, done: false, at });
            open += 1;
        }
    }

    /// Keeps a page for the caller, and its departments for the walk.
    fn take(&mut self, index: usize, page: DepartmentPage) {
        let number = self.pages + 1;
        let (mut departments, mut found) = (Vec::new(), Vec::new());
        let mut incomplete = HashMap::new();
        for record in page.abnormals.unwrap_or_default() {
            if matches!(record.row_error, None | Some(RowError::Success)) {
                incomplete.insert(record.id.clone().unwrap_or_default(), record);
                continue;
            }
            if !self.skip_unreadable {
                let id = record.id.as_deref().unwrap_or("without an ID");
                return self.incomplete(format!(
                    "the department {id} could not be read, so what is below it is unknown"
                ));
            }
            self.unreadable.push(record);
        }
        for department in page.departments {
            let Some(id) = department.department_id.as_deref().filter(|id| !id.is_empty()) else {
                return self.incomplete(
                    "a department came without its ID, so what is below it is unknown".to_owned(),
                );
            };
            let record = incomplete.remove(id);
            if self.seen.insert(self.hasher.hash_one(id)) {
                if department.has_child != Some(false) {
                    found.push(Found { id: id.to_owned(), page: number });
                }
                departments.push((department, record));
            }
        }
        // What is about no department of the page is not lost either.
        for record in incomplete.values() {
            self.count_unread(record);
        }
        self.pages = number;
        self.waiting.extend(found);
        let branch = &self.branches[index];
        let next = branch.pages.position().cloned();
        self.arrived.push_back(Arrived {
            number,
            branch: branch.number,
            next,
            departments: departments.into_iter(),
        });
    }

    fn count_unread(&mut self, record: &AbnormalRecord) {
        for field in record.field_errors.iter().flatten().map(|(field, _)| field) {
            match self.unread_fields.get_mut(field) {
                Some(count) => *count += 1,
                None => drop(self.unread_fields.insert(field.clone(), 1)),
            }
        }
    }

    /// A filter that a call refused: with one parent at a time, if that is what it was about.
    fn refused(&mut self, index: usize, error: Error) {
        let branch = &self.branches[index];
        let several = branch.parents.len() > 1 && branch.at == Position::Token(None);
        if several && error.code() == Some(&ErrorCode::FilterOperatorUnsupported) {
            let branch = self.branches.remove(index);
            self.parents = 1;
            for parent in branch.parents.into_iter().rev() {
                self.waiting.push_front(parent);
            }
        } else {
            self.failed = Some(error);
        }
    }

    fn incomplete(&mut self, problem: String) {
        self.failed =
            Some(Error::builder(ErrorKind::Paging, &FILTER_DEPARTMENTS).problem(problem).build());
    }

    /// Takes note that the caller has all of the oldest page.
    fn hand_over(&mut self) {
        let Some(page) = self.arrived.pop_front() else { return };
        let Some(index) = self.branches.iter().position(|branch| branch.number == page.branch)
        else {
            return;
        };
        match page.next {
            Some(next) => self.branches[index].at = next,
            None => drop(self.branches.remove(index)),
        }
    }
}

impl Stream for DepartmentTree {
    type Item = Result<Department, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if this.over {
            return Poll::Ready(None);
        }
        loop {
            this.advance(cx);
            if let Some(page) = this.arrived.front_mut() {
                let next = page.departments.next();
                if page.departments.len() == 0 {
                    this.hand_over();
                }
                let Some((department, record)) = next else { continue };
                if let Some(record) = &record {
                    this.count_unread(record);
                }
                this.abnormal = record;
                return Poll::Ready(Some(Ok(department)));
            }
            if let Some(error) = this.failed.clone() {
                this.over = true;
                return Poll::Ready(Some(Err(error)));
            }
            if this.branches.is_empty() && this.waiting.is_empty() && this.resumed.is_empty() {
                this.over = true;
                return Poll::Ready(None);
            }
            return Poll::Pending;
        }
    }
}

impl FusedStream for DepartmentTree {
    fn is_terminated(&self) -> bool {
        self.over
    }
}

impl fmt::Debug for DepartmentTree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DepartmentTree")
            .field("departments", &self.seen.len())
            .field("pages", &self.pages)
            .field("over", &self.over)
            .finish_non_exhaustive()
    }
}

/// Where a walk of the tree is.
///
/// As text it can be saved, and read again. It holds department IDs and page tokens.
///
/// ```
/// use feishu_directory::TreePosition;
///
/// let text = r#"{"waiting":["od-7"],"branches":[{"parents":["od-1","od-2"],"at":"token:AQD9"}]}"#;
/// let position: TreePosition = text.parse()?;
/// assert_eq!(position.to_string(), text);
/// # Ok::<(), feishu_directory::InvalidTreePosition>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreePosition {
    waiting: Vec<String>,
    branches: Vec<(Vec<String>, Position)>,
}

impl fmt::Display for TreePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // By hand, so that the order does not depend on how serde_json keeps maps.
        write!(f, r#"{{"waiting":{},"branches":["#, json!(self.waiting))?;
        for (index, (parents, at)) in self.branches.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(f, r#"{comma}{{"parents":{},"at":{}}}"#, json!(parents), json!(at.to_string()))?;
        }
        f.write_str("]}")
    }
}

impl FromStr for TreePosition {
    type Err = InvalidTreePosition;

    fn from_str(text: &str) -> Result<Self, InvalidTreePosition> {
        let value: Value = serde_json::from_str(text).map_err(|_| InvalidTreePosition(()))?;
        Self::read(&value).ok_or(InvalidTreePosition(()))
    }
}

impl TreePosition {
    fn read(value: &Value) -> Option<Self> {
        let ids = |list: &Value| -> Option<Vec<String>> {
            list.as_array()?.iter().map(|id| Some(id.as_str()?.to_owned())).collect()
        };
        let branch = |branch: &Value| {
            let parents = ids(branch.get("parents")?)?;
            let at = branch.get("at")?.as_str()?.parse().ok()?;
            let usable = !parents.is_empty() && matches!(at, Position::Token(_));
            usable.then_some((parents, at))
        };
        Some(Self {
            waiting: ids(value.get("waiting")?)?,
            branches: value
                .get("branches")?
                .as_array()?
                .iter()
                .map(branch)
                .collect::<Option<_>>()?,
        })
    }
}

/// Text that is not a [`TreePosition`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidTreePosition(());

/// Does not show the text: it may be anything.
impl fmt::Display for InvalidTreePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is not a position in a tree of departments; expected what `TreePosition` prints",
        )
    }
}

impl std::error::Error for InvalidTreePosition {}
